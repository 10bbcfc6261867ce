using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Phrases;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>A schedule in words: how often ("every 2 weeks", "monthly", "mondays"), then on which day, at what time and until when, in any order.</summary>
internal sealed class RepeatGrammar(Instant now, BusinessCalendar calendar)
{
    private const int MonthsOfQuarter = 3;

    private const int MonthsOfYear = 12;

    private bool _outOfRange;

    private bool _ended;

    /// <summary>What was read; its first date is not known yet.</summary>
    public RepeatRule Rule { get; private set; } = new(RepeatUnit.Day, 1, default);

    /// <summary>Whether a schedule at the end of a line of work can begin with this word.</summary>
    public static bool CanBegin(ReadOnlySpan<char> text, Token token) => token.Class == LexClass.Every || Adverb(text[token.Start..token.End]) is not null;

    /// <summary>Reads all that stands from a token on.</summary>
    public RepeatFault TryRead(string text, ReadOnlySpan<Token> tokens, int from)
    {
        var reader = new PhraseReader(text, tokens, from);
        var understood = TryHowOften(ref reader);
        while (understood && !reader.AtEnd)
        {
            understood = TryTail(ref reader, text);
        }

        return !understood ? RepeatFault.Unreadable : _outOfRange ? RepeatFault.OutOfRange : _ended ? RepeatFault.EndsBefore : RepeatFault.None;
    }

    private bool TryHowOften(ref PhraseReader reader)
    {
        if (!reader.AtEnd && Adverb(reader.Word()) is { } adverb)
        {
            reader.Position++;
            Rule = adverb;
            return true;
        }

        if (!reader.Skip(LexClass.Every))
        {
            // "mondays", "on mondays and thursdays".
            var isNamed = reader.Is(LexClass.Weekday) || (IsLead(reader, Lead.On) && reader.Is(LexClass.Weekday, 1));
            return isNamed && TryWeekdays(ref reader, 1);
        }

        return TryEvery(ref reader);
    }

    private bool TryEvery(ref PhraseReader reader)
    {
        if (IsOrdinalDay(reader))
        {
            // "every 15th", "every 31st of the month"
            Rule = new RepeatRule(RepeatUnit.Month, 1, default);
            return TryDayOfMonth(ref reader) && SkipOfTheMonth(ref reader);
        }

        // "every second tuesday" is every other week, unless it is said to be the month's.
        var start = reader;
        if (TryNth(ref reader, new RepeatRule(RepeatUnit.Month, 1, default)) && (Rule.Nth is 0 or 1 or RepeatRule.LastOfMonth || reader.Is(LexClass.Of)))
        {
            return SkipOfTheMonth(ref reader);
        }

        reader = start;
        var every = TakeNumber(ref reader) ?? 1;
        if (reader.Is(LexClass.Weekday))
        {
            return TryWeekdays(ref reader, every);
        }

        var isWorking = reader.Skip(LexClass.Working);
        if (!reader.Take(LexClass.Unit, out var unit) || UnitOf((TimeUnit)unit, every, isWorking) is not { } rule)
        {
            return false;
        }

        _outOfRange |= every is < 1 or > RepeatRule.MostEvery;
        Rule = rule;
        return true;
    }

    private static RepeatRule? UnitOf(TimeUnit unit, int every, bool isWorking) => (unit, isWorking) switch
    {
        (TimeUnit.Day, true) or (TimeUnit.WorkingDay, _) => every == 1 ? new RepeatRule(RepeatUnit.WorkingDay, 1, default) : null,
        (_, true) => null,
        (TimeUnit.Day, _) => new RepeatRule(RepeatUnit.Day, every, default),
        (TimeUnit.Week, _) => new RepeatRule(RepeatUnit.Week, every, default),
        (TimeUnit.Fortnight, _) => new RepeatRule(RepeatUnit.Week, Times(every, 2), default),
        (TimeUnit.Month, _) => new RepeatRule(RepeatUnit.Month, every, default),
        (TimeUnit.Quarter, _) => new RepeatRule(RepeatUnit.Month, Times(every, MonthsOfQuarter), default),
        (TimeUnit.Year, _) => new RepeatRule(RepeatUnit.Month, Times(every, MonthsOfYear), default),
        _ => null,
    };

    /// <summary>What is out of range already stays within numbers.</summary>
    private static int Times(int every, int units) => Math.Min(every, RepeatRule.MostEvery) * units;

    private static RepeatRule? Adverb(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        return word.Length > lower.Length ? null : lower[..word.ToLowerInvariant(lower)] switch
        {
            "daily" => new RepeatRule(RepeatUnit.Day, 1, default),
            "weekdays" or "workdays" => new RepeatRule(RepeatUnit.WorkingDay, 1, default),
            "weekly" => new RepeatRule(RepeatUnit.Week, 1, default),
            "biweekly" or "fortnightly" => new RepeatRule(RepeatUnit.Week, 2, default),
            "monthly" => new RepeatRule(RepeatUnit.Month, 1, default),
            "quarterly" => new RepeatRule(RepeatUnit.Month, MonthsOfQuarter, default),
            "yearly" or "annually" => new RepeatRule(RepeatUnit.Month, MonthsOfYear, default),
            _ => null,
        };
    }

    private bool TryTail(ref PhraseReader reader, string text)
    {
        if (reader.SkipSymbol(',') || reader.SkipSymbol('.') || reader.SkipSymbol('!'))
        {
            return true;
        }

        if (IsLead(reader, Lead.Until) || reader.Is(LexClass.To))
        {
            return TryUntil(ref reader, text);
        }

        if (IsLead(reader, Lead.At) || reader.IsSymbol('@'))
        {
            reader.Position++;
            return TryTime(ref reader);
        }

        return TryTimes(ref reader) || TryDay(ref reader);
    }

    private bool TryDay(ref PhraseReader reader)
    {
        if (IsLead(reader, Lead.On))
        {
            reader.Position++;
        }

        return Rule.Unit switch
        {
            RepeatUnit.Week => Rule.Days == RepeatDays.None && TryWeekdays(ref reader, Rule.Every),
            RepeatUnit.Month => Rule is { Day: 0, Nth: 0 } && (TryNth(ref reader, Rule) || TryDayOfMonth(ref reader)) && SkipOfTheMonth(ref reader),
            _ => false,
        };
    }

    private bool TryWeekdays(ref PhraseReader reader, int every)
    {
        var days = RepeatDays.None;
        if (IsLead(reader, Lead.On))
        {
            reader.Position++;
        }

        while (reader.Take(LexClass.Weekday, out var day))
        {
            days |= RepeatDates.DayOf((IsoDayOfWeek)day);
            var goesOn = (reader.IsSymbol(',') || reader.IsSymbol('&') || reader.Is(LexClass.Or)) && (reader.Is(LexClass.Weekday, 1) || (reader.Is(LexClass.Or, 1) && reader.Is(LexClass.Weekday, 2)));
            reader.Position += goesOn ? reader.Is(LexClass.Weekday, 1) ? 1 : 2 : 0;
        }

        _outOfRange |= every is < 1 or > RepeatRule.MostEvery;
        Rule = new RepeatRule(RepeatUnit.Week, every, default) { Days = days };
        return days != RepeatDays.None;
    }

    /// <summary>"the first monday", "the last friday", "the 2nd tuesday", "the last day".</summary>
    private bool TryNth(ref PhraseReader reader, RepeatRule rule)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        int? nth = null;
        if (reader.IsNumber() && reader.Is(LexClass.OrdinalSuffix, 1))
        {
            nth = reader.Current.Number;
            reader.Position += 2;
        }
        else if (reader.Is(LexClass.Nearness) && (Nearness)reader.Current.Lexeme.Value == Nearness.Last)
        {
            nth = RepeatRule.LastOfMonth;
            reader.Position++;
        }
        else if (reader.Skip(LexClass.First))
        {
            nth = 1;
        }
        else if (reader.Take(LexClass.OrdinalWord, out var ordinal))
        {
            nth = ordinal;
        }

        if (nth == RepeatRule.LastOfMonth && reader.Is(LexClass.Unit) && (TimeUnit)reader.Current.Lexeme.Value == TimeUnit.Day)
        {
            reader.Position++;
            Rule = rule with { Day = RepeatRule.LastDay };
            return true;
        }

        if (nth is not (RepeatRule.LastOfMonth or (>= 1 and <= 4)) || !reader.Take(LexClass.Weekday, out var day))
        {
            reader = start;
            return false;
        }

        Rule = rule with { Nth = nth.Value, Days = RepeatDates.DayOf((IsoDayOfWeek)day) };
        return true;
    }

    /// <summary>"the 31st", "day 15", "29 feb", "march 3rd".</summary>
    private bool TryDayOfMonth(ref PhraseReader reader)
    {
        reader.Skip(LexClass.Article);
        if (reader.Is(LexClass.Unit) && (TimeUnit)reader.Current.Lexeme.Value == TimeUnit.Day)
        {
            reader.Position++;
        }

        var isNamed = reader.Take(LexClass.Month, out var month);
        if (!reader.IsNumber())
        {
            return false;
        }

        var day = reader.Current.Number;
        reader.Position++;
        reader.Skip(LexClass.OrdinalSuffix);
        var names = reader.Skip(LexClass.Of);
        if (!isNamed && reader.Take(LexClass.Month, out month))
        {
            isNamed = true;
        }
        else if (names)
        {
            reader.Position--;
        }

        _outOfRange |= day is < 1 or > RepeatRule.LastDay;
        Rule = Rule with { Day = day, Month = isNamed ? month : 0 };
        return !isNamed || Rule.Every % MonthsOfYear == 0;
    }

    private static bool SkipOfTheMonth(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Of))
        {
            reader.Position++;
            reader.Skip(LexClass.Article);
            reader.Skip(LexClass.Every);
            return reader.Take(LexClass.Unit, out var unit) && (TimeUnit)unit is TimeUnit.Month or TimeUnit.Quarter;
        }

        return true;
    }

    private bool TryTime(ref PhraseReader reader)
    {
        if (Rule.At is not null || !ClockGrammar.TryRead(ref reader, bareAllowed: true))
        {
            return false;
        }

        Rule = Rule with { At = ClockHours.Of(reader.Phrase, new ReadingContext(now, now.InZone(calendar.Zone).LocalDateTime, calendar, DueSense.Deadline), today: false) };
        return true;
    }

    /// <summary>"10 times", "for 5 times".</summary>
    private bool TryTimes(ref PhraseReader reader)
    {
        var start = reader;
        if (IsLead(reader, Lead.For))
        {
            reader.Position++;
        }

        if (TakeNumber(ref reader) is not { } times || !reader.Is(LexClass.Repeat) || reader.Current.Lexeme.Value != 0)
        {
            reader = start;
            return false;
        }

        reader.Position++;
        _outOfRange |= times > RepeatRule.MostTimes;
        _ended |= times < 2;
        Rule = Rule with { Times = times };
        return true;
    }

    /// <summary>The rest of the words is a day.</summary>
    private bool TryUntil(ref PhraseReader reader, string text)
    {
        reader.Position++;
        if (reader.AtEnd)
        {
            return false;
        }

        var rest = text[reader.Current.Start..];
        while (!reader.AtEnd)
        {
            reader.Position++;
        }

        if (DueResolver.Resolve(rest, now, calendar) is not { } end)
        {
            return false;
        }

        Rule = Rule with { Until = end.Local.Date };
        return true;
    }

    private static int? TakeNumber(ref PhraseReader reader)
    {
        if (reader.IsNumber())
        {
            var number = reader.Current.Number;
            reader.Position++;
            reader.Skip(LexClass.OrdinalSuffix);
            return number;
        }

        if (reader.Take(LexClass.NumberWord, out var word) || reader.Take(LexClass.OrdinalWord, out word))
        {
            return word;
        }

        if (!reader.AtEnd && reader.Word().Equals("other", StringComparison.OrdinalIgnoreCase))
        {
            reader.Position++;
            return 2;
        }

        return null;
    }

    private static bool IsOrdinalDay(in PhraseReader reader) =>
        reader.IsNumber() && reader.Is(LexClass.OrdinalSuffix, 1) && (!reader.Exists(2) || reader.Is(LexClass.Of, 2) || reader.Is(LexClass.Lead, 2) || reader.IsSymbol(',', 2));

    private static bool IsLead(in PhraseReader reader, Lead lead) => reader.Is(LexClass.Lead) && (Lead)reader.Current.Lexeme.Value == lead;
}
