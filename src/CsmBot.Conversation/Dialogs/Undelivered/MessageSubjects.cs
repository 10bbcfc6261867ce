using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Delivery;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>
/// Tells what a message is by what made it and what can be pressed in it: buttons name the tasks, and say more than words do. So it is known of every message, of those
/// from before it was asked too.
/// </summary>
internal static class MessageSubjects
{
    /// <summary>Tasks of one message that are looked at.</summary>
    private const int MostTasks = 20;

    private const string AlertPrefix = "alert.";

    private const string DelegationPrefix = "delegation.";

    public static MessageKind KindOf(OutboundMessage message)
    {
        var turn = MessageKey.TurnOf(message.Key)?.Value ?? string.Empty;
        return message switch
        {
            { Detour.Kind: { } kind } => kind,
            _ when IsBy(turn, DigestWatch.WakeUpKind) => MessageKind.Digest,
            _ when IsBy(turn, NudgeWatch.WakeUpKind) => MessageKind.Reminders,
            _ when Buttons(message.Card).Any(button => button.ActionId.StartsWith(AlertPrefix, StringComparison.Ordinal)) => MessageKind.Alert,
            _ when Buttons(message.Card).Any(button => button.ActionId.StartsWith(DelegationPrefix, StringComparison.Ordinal)) => MessageKind.Delegation,
            _ when turn.StartsWith(WakeUpSweep.Channel + "-", StringComparison.Ordinal) => MessageKind.Notice,
            _ => MessageKind.Answer,
        };
    }

    /// <summary>Read for whoever the turn is of: what is closed by now, or somebody else's, need not be heard.</summary>
    public static async Task<MessageSubject> ReadAsync(TurnContext context, OutboundMessage message, CancellationToken cancellationToken)
    {
        var kind = KindOf(message);
        List<MissedWork> missed = [];
        foreach (var id in TasksOf(message.Card).Take(MostTasks))
        {
            if (await context.Session.FindTaskAsync(id, cancellationToken) is { IsOpen: true } task && await MissedAsync(context, kind, task, cancellationToken) is { } work)
            {
                missed.Add(work);
            }
        }

        return new MessageSubject(kind, missed);
    }

    public static IEnumerable<TaskId> TasksOf(Card card) => Buttons(card)
        .Select(button => TaskId.TryParse(button.EntityId ?? string.Empty, out var id) ? id : (TaskId?)null)
        .OfType<TaskId>()
        .Distinct();

    private static async Task<MissedWork?> MissedAsync(TurnContext context, MessageKind kind, TaskItem task, CancellationToken cancellationToken)
    {
        var reader = context.Member.Id;
        if (kind == MessageKind.Alert)
        {
            return await context.Session.FindAlertAsync(task.Id, cancellationToken) is { State: AlertState.Open } alert ? new MissedWork(kind, task.Id, alert.Account, IsTierOne: true) : null;
        }

        var isTierOne = await IsTierOneRiskAsync(context, task, reader, cancellationToken);
        var isMissed = isTierOne
            || (kind == MessageKind.Reminders && task.Owner != reader)
            || (kind == MessageKind.Delegation && task.Delegation is { } delegation && delegation.WaitsFor(task) == reader && (delegation.Due ?? task.Due) is not null);
        return isMissed ? new MissedWork(kind, task.Id, task.Account, isTierOne) : null;
    }

    private static async Task<bool> IsTierOneRiskAsync(TurnContext context, TaskItem task, MemberId reader, CancellationToken cancellationToken) =>
        task is { Quadrant: Quadrant.DoFirst, Account: { } account } && (task.Owner == reader || task.Delegation?.WaitsFor(task) == reader)
        && await context.Session.FindAccountAsync(account, cancellationToken) is { Tier: 1 };

    private static IEnumerable<CardButton> Buttons(Card card) => card.Elements.OfType<ButtonsElement>().SelectMany(element => element.Buttons)
        .Concat(card.Elements.OfType<TaskListElement>().SelectMany(list => list.Tasks).SelectMany(row => row.Buttons));

    private static bool IsBy(string turn, string wakeUp) => turn.StartsWith($"{WakeUpSweep.Channel}-{wakeUp}-", StringComparison.Ordinal);
}
