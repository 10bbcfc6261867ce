using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Signals;

/// <summary>
/// Makes of a signal what the workspace's rules say: a task by the usual triage, a question about the grade, or a note. What comes again within a day is
/// counted onto what the first of them made.
/// </summary>
internal sealed class SignalDesk(TaskFiler filer)
{
    public const int MaxWords = 1000;

    public async Task ReceiveAsync(TurnContext context, SignalInput signal, CancellationToken cancellationToken)
    {
        // The door looked the account up; it may have been taken out of the book since, and then there is nobody to tell.
        if (await context.Session.FindAccountAsync(signal.Account, cancellationToken) is not { } account)
        {
            return;
        }

        var words = TypedText.Shorten(TypedText.Clean(signal.Words), MaxWords);
        account = account.Signalled(new AccountSignal(signal.Kind, signal.At, signal.Source, words));
        account = signal.Score is { } score ? account.Scored(new ExternalScore(signal.Source, score, context.Now.InUtc().Date)) : account;
        var said = Said(signal, account.Name, words);
        context.Session.Record(new AccountEvent(account.Name, AccountEventKind.Signalled, context.Now, context.Member.Id, said, context.Turn.Id.Value));

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var isOld = context.Now - signal.At > SignalRules.Fresh;
        var action = isOld ? SignalAction.Note : framework.ActionFor(signal.Kind);
        var isAlert = !isOld && account.Tier == 1 && SignalRules.IsRisk(signal.Kind);
        if (action == SignalAction.Regrade && account.Regrade is null)
        {
            account = account with { Regrade = new RegradeWish(context.Now, said), Version = account.Version + 1 };
            await RegradePrompt.PostAsync(context, account, cancellationToken);
        }

        context.Session.Save(account);
        if ((action == SignalAction.File || isAlert) && !await TakesAsync(context, account, signal, isAlert, cancellationToken))
        {
            var task = await FileAsync(context, account, signal, said, isAlert, cancellationToken);
            context.Session.Save(new SignalThread(account.Name, signal.Kind, task, Count: 1, context.Now));
        }
    }

    /// <summary>Notes a signal that could not be handled: its sender was told that it is safe here.</summary>
    public static void Keep(TurnContext context, SignalInput signal) => context.Session.Record(new AccountEvent(
        signal.Account, AccountEventKind.Signalled, context.Now, context.Member.Id, Said(signal, signal.Account, TypedText.Shorten(TypedText.Clean(signal.Words), MaxWords)), context.Turn.Id.Value));

    /// <summary>The signal as a sentence: the sender's words, or what the kind says.</summary>
    public static string Said(SignalInput signal, string account, string words) => words.Length == 0
        ? Say.With(Strings.Signal_Said, Say.ByKey("Signal_", signal.Kind.ToString(), signal.Kind.ToString()), account)
        : Say.With(Strings.Signal_SaidWith, Say.ByKey("Signal_", signal.Kind.ToString(), signal.Kind.ToString()), account, words);

    private async Task<TaskId> FileAsync(TurnContext context, KnownAccount account, SignalInput signal, string said, bool isAlert, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var owner = Responsible(context, account, members);
        var filed = await filer.FileAsync(context, said, $"signal:{signal.Source}", new GivenFields(account.Name, Owner: owner?.Id ?? context.Member.Id, About: account), cancellationToken);
        if (isAlert)
        {
            await AlertDesk.RaiseAsync(context, account, filed.Task, AlertRules.Of(signal.Kind), Say.With(Strings.Signal_Why, signal.Source), cancellationToken);
        }

        if (owner is not null && await NudgeHold.HoldsAsync(context, owner, filed.Task, isAlert, cancellationToken))
        {
            await NudgeHold.KeepAsync(context, owner, filed.Task, cancellationToken);
        }
        else if (owner is not null && await context.FindPlaceAsync(owner.Id, cancellationToken) is { } place)
        {
            var notice = new TextElement(Say.With(Strings.Signal_Noticed, signal.Source));
            context.Post(place, context.ReadBy(owner, () => TaskCard.Render(context, context.Changes[^1].After, owner.Name, [notice])));
        }

        return filed.Task.Id;
    }

    /// <summary>
    /// Counts the signal onto what the first of its kind made, as long as that is still being dealt with. Of what was closed meanwhile, only what happened before
    /// belongs to it: the rest of a burst, and nothing that comes later.
    /// </summary>
    private static async Task<bool> TakesAsync(TurnContext context, KnownAccount account, SignalInput signal, bool isAlert, CancellationToken cancellationToken)
    {
        if (await context.Session.FindThreadAsync(account.Name, signal.Kind, cancellationToken) is not { Task: { } id } thread
            || !thread.Takes(context.Now)
            || await context.Session.FindTaskAsync(id, cancellationToken) is not { } task
            || (!task.IsOpen && !(signal.At <= task.Closing?.At)))
        {
            return false;
        }

        thread = thread with { Count = thread.Count + 1 };
        context.Session.Save(thread);
        if (isAlert && task.IsOpen && await context.Session.FindAlertAsync(id, cancellationToken) is null)
        {
            await AlertDesk.RaiseAsync(context, account, task, AlertRules.Of(signal.Kind), Say.With(Strings.Signal_Why, signal.Source), cancellationToken);
        }

        if (await context.Session.FindAlertAsync(id, cancellationToken) is { } alert)
        {
            await AlertDesk.UpdateAsync(context, alert with { Count = thread.Count }, cancellationToken);
        }

        return true;
    }

    /// <summary>The account's owner, or who covers for them; where it has none, whoever leads.</summary>
    private static Member? Responsible(TurnContext context, KnownAccount account, IReadOnlyList<Member> members) =>
        (members.FirstOrDefault(member => member.Id == account.Owner && member.Role != MemberRole.Guest) is { } owner ? Acting.For(owner, members, context) ?? owner : null)
        ?? members.FirstOrDefault(member => member.Role == MemberRole.HeadCoach)
        ?? members.FirstOrDefault(member => member.Role == MemberRole.Manager)
        ?? members.FirstOrDefault(member => member.Role is not MemberRole.Guest);
}
