using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>Who changed the framework and how: kept with it, and never shortened by an undo (T26).</summary>
internal static class FrameworkLog
{
    private const int Kept = 20;

    private const int Shown = 3;

    private const int MaxWords = 300;

    /// <summary>The framework with another line; null takes what differs.</summary>
    public static AccountFramework With(TurnContext context, AccountFramework present, AccountFramework wanted, string? words = null)
    {
        var said = TypedText.Shorten(words ?? string.Join("; ", FrameworkCards.Differences(present, wanted).Select(fact => $"{fact.Label}: {fact.Value}")), MaxWords);
        return wanted with { Log = [.. present.Log.Append(new FrameworkNote(context.Now, context.Member.Id, said)).TakeLast(Kept)] };
    }

    /// <summary>The newest lines, the newest first.</summary>
    public static IEnumerable<string> Lines(TurnContext context, AccountFramework framework, IReadOnlyList<Member> members) => framework.Log.Reverse().Take(Shown).Select(note =>
        Say.With(Strings.Framework_LogLine, When.Moment(note.At, context.Member, context.Now, context.Calendar.Zone), TeamMembers.NameOf(note.By, members), note.Words));
}
