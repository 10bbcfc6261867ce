using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary><c>mute 2h</c>, <c>mute until monday except tier 1</c>, <c>mute overdue</c>, <c>mute off</c>: nothing comes unasked meanwhile (T20, C13).</summary>
internal sealed class MuteCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new(
        "mute",
        "mute [2h|today|until monday] [except tier 1] · mute overdue|new|untouched|growth|share [off] · mute off",
        ["dnd"],
        BareArguments.Few,
        Keywords: ["until", "for", "today", "off", "overdue", "new", "untouched", "growth", "share"]);

    public IReadOnlyList<string> ActionIds => [NudgeActions.MuteToday, NudgeActions.Unmute];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (MuteLine.Apply(context.Member, arguments, context.Now, await FocusDesk.NextEndAsync(context, cancellationToken), context.Calendar) is not { } muted)
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Mute_How, TypedText.Shorten(arguments.Trim(), 60))));
            return;
        }

        Keep(context, muted);
        context.Reply(await NudgesCommand.ShowAsync(context, Done(context), cancellationToken));
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        Keep(context, action.ActionId == NudgeActions.Unmute
            ? context.Member with { MutedUntil = null, TierOneUnmuted = false }
            : context.Member with { MutedUntil = MuteLine.EndOfDay(context.Now, context.Calendar.Zone), TierOneUnmuted = false });
        context.Reply(await NudgesCommand.ShowAsync(context, Done(context), cancellationToken));
    }

    private static void Keep(TurnContext context, Member changed)
    {
        if (!changed.IsMutedAt(context.Now))
        {
            KeptWatch.Plan(context, context.Now, context.OwnPlace);
        }

        context.Change(changed);
        context.DescribeForUndo(Strings.Undo_Mute);
    }

    private static string Done(TurnContext context) => context.Member.IsMutedAt(context.Now) ? NudgeCards.MutedUntil(context) : Strings.Me_Saved;
}
