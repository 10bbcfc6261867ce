using CsmBot.Domain.Time;
using CsmBot.Domain.Triage.Cues;
using CsmBot.Domain.Triage.Learning;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Domain.Triage.Weighing;
using NodaTime;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>What is known around the message and counts beside its words: goals, the account, the calendar.</summary>
internal static class ContextFacts
{
    private static readonly HashSet<uint> Months =
    [
        .. new[]
        {
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        }.Select(month => Fold.Hash(month)),
    ];

    private const double GoalImportance = 8;
    private const double GoalUrgency = -6;
    private const double GoalCover = 0.6;
    private const int NearWorkingDays = 3;
    private const int FarWorkingDays = 7;

    public static IEnumerable<TriageReason> Of(TriageModel model, Message message, TriageContext context, AccountMention? account, DueMention? due, IReadOnlyList<CueMatch> cues) =>
        Goals(model, message, context, cues)
            .Concat(AccountFacts.Of(context, account?.Resolved, cues))
            .Concat(Clock(context, due));

    /// <summary>R38: an activity chosen under Goals belongs in Quadrant 2, unless the message speaks of a fire.</summary>
    private static IEnumerable<TriageReason> Goals(TriageModel model, Message message, TriageContext context, IReadOnlyList<CueMatch> cues)
    {
        if (context.Goals.Count == 0 || cues.Any(match => match.Cue.IsPressure && match.Cue.IsConsequence))
        {
            return [];
        }

        var words = new Similarity(model.Linear, message.Tokens);
        var goal = context.Goals.FirstOrDefault(goal => new Similarity(model.Linear, Message.Read(goal, null).Tokens).Within(words) >= GoalCover);
        return goal is null
            ? []
            : [new("goal", PriorityAxis.Importance, GoalImportance, goal), new("goal", PriorityAxis.Urgency, GoalUrgency, goal)];
    }

    /// <summary>Words say whether "by Friday" is near; only the calendar knows whether "by 14 March" is.</summary>
    private static IEnumerable<TriageReason> Clock(TriageContext context, DueMention? due)
    {
        if (due is not { Reading: { } reading } || !IsCalendarDate(due.Phrase))
        {
            yield break;
        }

        var days = WorkingDaysUntil(context, reading.Local.Date);
        if (days is >= 0 and <= NearWorkingDays)
        {
            yield return new("clock-near", PriorityAxis.Urgency, 1, due.Phrase, due.Span);
        }
        else if (days >= FarWorkingDays)
        {
            yield return new("clock-far", PriorityAxis.Urgency, -1, due.Phrase, due.Span);
        }
    }

    private static bool IsCalendarDate(string phrase)
    {
        Span<Token> tokens = stackalloc Token[16];
        var read = tokens[..Tokenizer.Read(phrase, tokens)];
        var day = false;
        var month = false;
        foreach (var token in read)
        {
            day |= char.IsAsciiDigit(phrase[token.Start]);
            month |= Months.Contains(token.Hash);
        }

        return day && month;
    }

    private static int WorkingDaysUntil(TriageContext context, LocalDate date)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        if (date < today)
        {
            return -1;
        }

        var days = 0;
        for (var day = today; day < date && days < FarWorkingDays; day = day.PlusDays(1))
        {
            days += context.Calendar.IsWorkingDay(day.PlusDays(1)) ? 1 : 0;
        }

        return days;
    }
}
