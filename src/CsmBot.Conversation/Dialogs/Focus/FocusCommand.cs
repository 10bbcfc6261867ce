using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary><c>focus</c> shows the blocks and how many were kept; <c>focus stop because ..</c> leaves the running one; <c>focus kept</c> says how the last one went.</summary>
internal sealed class FocusCommand : ICommand
{
    public CommandInfo Info { get; } = new(
        "focus", "focus [stop [because reason]|kept|cut short|missed]", ["blocks"], BareArguments.None, Keywords: ["stop", "leave", "end", "kept", "cut", "missed"]);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var (verb, rest) = CommandLine.Split(arguments);
        context.Reply(verb.ToLowerInvariant() switch
        {
            "" => await FocusOverview.ReadAsync(context, cancellationToken),
            "stop" or "leave" or "end" => await LeaveAsync(context, rest, cancellationToken),
            "kept" or "done" => await AnswerAsync(context, BlockState.Kept, cancellationToken),
            "cut" or "short" => await AnswerAsync(context, BlockState.CutShort, cancellationToken),
            "missed" or "skipped" => await AnswerAsync(context, BlockState.Missed, cancellationToken),
            _ => PlainCard.Warning(Say.With(Strings.Focus_Which, TypedText.Shorten(arguments.Trim(), 60))),
        });
    }

    private static async Task<Card> LeaveAsync(TurnContext context, string typed, CancellationToken cancellationToken)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var because = typed.StartsWith("because ", StringComparison.OrdinalIgnoreCase) ? typed["because ".Length..] : typed;
        if (book.At(context.Now) is { } running)
        {
            return await FocusButtons.LeaveAsync(context, book, running, TypedText.NoteOrNull(because), cancellationToken);
        }

        // A morning that nothing was recorded of, because there was nothing to protect it for, can be left as well.
        if (FocusTime.At(context.Now, context.Member, context.Calendar, book) is { } morning)
        {
            (book, var block) = FocusDesk.Add(context, book, morning, task: null, isMorning: true);
            return await FocusButtons.LeaveAsync(context, book, block, TypedText.NoteOrNull(because), cancellationToken);
        }

        return PlainCard.Of(Strings.Focus_NoneRuns);
    }

    private static async Task<Card> AnswerAsync(TurnContext context, BlockState state, CancellationToken cancellationToken)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var last = book.Unanswered(context.Now);
        var meant = last is not null && last.End.InZone(context.Calendar.Zone).Date == today ? last : book.At(context.Now) ?? last;
        return meant is { } block
            ? await FocusButtons.AnswerAsync(context, book, block, state, cancellationToken)
            : PlainCard.Of(Strings.Focus_NothingToAnswer);
    }
}
