using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>Chosen activities in words: a line each, with how long nobody worked on it.</summary>
internal static class ActivityText
{
    private const int MaxText = 80;

    public static string Starter(StarterActivity starter) => Say.ByKey("Activity_Starter_", starter.ToString(), starter.ToString());

    public static string Rhythm(ActivityRhythm rhythm) => Say.ByKey("Activity_Rhythm_", rhythm.ToString(), rhythm.ToString());

    /// <summary>"Review adoption and engagement figures (monthly)".</summary>
    public static string Name(GoalActivity activity)
    {
        var text = TypedText.Shorten(activity.Text, MaxText);
        return activity.Rhythm is { } rhythm ? Say.With(Strings.Activity_WithRhythm, text, Rhythm(rhythm)) : text;
    }

    public static string Line(TurnContext context, GoalActivity activity, ActivityTrail trail)
    {
        var done = trail.LastDone(activity.Id) is { } last ? Say.With(Strings.Activity_Done, Ago(context, last)) : Strings.Activity_NotYet;
        var state = trail.OpenTask(activity.Id) is { } open ? Say.With(Strings.Activity_WithOpen, done, open) : done;
        return Say.With(Strings.Activity_Line, Name(activity), state);
    }

    /// <summary>For where all of them stand in one place without buttons (R30); none where none are chosen.</summary>
    public static IEnumerable<CardElement> Lines(TurnContext context, ActivityView view)
    {
        if (view.Chosen.Count > 0)
        {
            yield return new TextElement(string.Join('\n', view.Chosen.Select(activity => Line(context, activity, view.Trail)).Prepend(Strings.Activity_Heading)));
        }
    }

    /// <summary>In days of the reader's calendar.</summary>
    private static string Ago(TurnContext context, Instant then) =>
        Period.DaysBetween(then.InZone(context.Calendar.Zone).Date, context.Now.InZone(context.Calendar.Zone).Date) switch
        {
            <= 0 => Strings.Day_Today,
            1 => Strings.Day_Yesterday,
            var days => Say.With(Strings.Activity_DaysAgo, days),
        };
}
