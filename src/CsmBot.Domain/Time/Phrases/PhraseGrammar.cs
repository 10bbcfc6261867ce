namespace CsmBot.Domain.Time.Phrases;

/// <summary>A whole due phrase: what leads it, then a day or period, a time of day, or both in either order.</summary>
internal static class PhraseGrammar
{
    /// <summary>Reads the longest phrase that begins at the reader; leaves the reader behind it.</summary>
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        LeadGrammar.Read(ref reader);
        var led = reader;
        if (reader.AtEnd || (reader.Phrase.Lead != Lead.Before && !PhraseStart.IsPossible(reader.Current, reader.Word())))
        {
            reader = led.Position == start.Position ? start : led;
            return false;
        }

        while (TryPart(ref reader) || TryJoinedPart(ref reader))
        {
        }

        if (!reader.Phrase.IsEmpty)
        {
            ReadTail(ref reader);
            return true;
        }

        // "in the hour before ..." and the like: the preposition led to nothing, so what follows is tried on its own.
        reader = led.Position == start.Position ? start : led;
        return false;
    }

    private static bool TryPart(ref PhraseReader reader)
    {
        var phrase = reader.Phrase;
        if (phrase.Date == DateForm.None ? TryDate(ref reader) : RefiningGrammar.TryRead(ref reader))
        {
            return true;
        }

        if (phrase.Time == TimeForm.DayPart)
        {
            return TryClockOfDayPart(ref reader);
        }

        if (phrase.Time != TimeForm.None)
        {
            return phrase.Time == TimeForm.Clock && phrase.Meridiem != Meridiem.FullDay && TryQualifier(ref reader);
        }

        return TryTime(ref reader, phrase.Date != DateForm.None);
    }

    private static bool TryDate(ref PhraseReader reader)
    {
        var start = reader;
        if (reader.Phrase.Time != TimeForm.None && (reader.IsNumber() || reader.Is(LexClass.NumberWord)))
        {
            return CalendarDateGrammar.TryRead(ref reader);
        }

        // "8 tmrw" is a clock and a day, "8 march" a date: dates go first, and offsets before both.
        if (OffsetGrammar.TryRead(ref reader) || (!ContinuesAsPart(reader) && PeriodGrammar.TryRead(ref reader)) || HolidayGrammar.TryRead(ref reader) || WeekdayGrammar.TryRead(ref reader)
            || CalendarDateGrammar.TryRead(ref reader) || (reader.Phrase.Time == TimeForm.None && !ContinuesAsClock(reader) && EventGrammar.TryRead(ref reader)))
        {
            return true;
        }

        reader = start;
        return false;
    }

    /// <summary>"end of day", "end of play": not a period but a time of day.</summary>
    private static bool ContinuesAsPart(PhraseReader reader) => DayPartGrammar.TryRead(ref reader, afterDate: false);

    private static bool ContinuesAsClock(PhraseReader reader) => TryTime(ref reader, afterDate: false);

    private static bool TryTime(ref PhraseReader reader, bool afterDate)
    {
        var lead = reader.Phrase.Lead;
        var form = reader.Phrase.Date;
        var offset = form is DateForm.Offset or DateForm.Period or DateForm.Month or DateForm.Season or DateForm.Quarter or DateForm.Half;
        var bareAllowed = afterDate ? !offset : lead is Lead.By or Lead.Before or Lead.Until or Lead.At or Lead.After or Lead.Around || (lead == Lead.None && BehindClockVerb(reader));
        var start = reader;
        if (!afterDate && (reader.Is(LexClass.Owner) || reader.Is(LexClass.Article) || (reader.Is(LexClass.DayName) && reader.Current.Possessive)))
        {
            reader.Phrase.Determined = true;
            reader.Position++;
            if (lead is Lead.By or Lead.Before or Lead.Until or Lead.At or Lead.After or Lead.For && ClockGrammar.TryRead(ref reader, bareAllowed: false))
            {
                return true;
            }

            reader = start;
        }

        if (!offset && ClockGrammar.TryRead(ref reader, bareAllowed))
        {
            return true;
        }

        reader = start;
        return !(form is DateForm.Offset && IsShort(reader.Phrase)) && DayPartGrammar.TryRead(ref reader, afterDate && !offset);
    }

    /// <summary>"shuts 5.30", "hearing 3".</summary>
    private static bool BehindClockVerb(in PhraseReader reader) => reader.Exists(-1) && reader.Peek(-1).Class is LexClass.Clock or LexClass.Closing;

    private static bool IsShort(TimePhrase phrase) => (TimeUnit)phrase.C is TimeUnit.Minute or TimeUnit.Hour;

    /// <summary>"9 tonight", "11:59 tomorrow night", "3 in the morning": the part of the day says which half the clock is in.</summary>
    private static bool TryQualifier(ref PhraseReader reader)
    {
        var start = reader;
        var clock = reader.Phrase;
        if (!reader.Is(LexClass.DayPart) && !reader.Is(LexClass.Nearness) && !reader.Is(LexClass.Article))
        {
            return false;
        }

        if (!DayPartGrammar.TryRead(ref reader, clock.Date != DateForm.None))
        {
            reader = start;
            return false;
        }

        var part = reader.Phrase.DayPart;
        if (clock.Meridiem != Meridiem.None && part is not (DayPart.Tonight or DayPart.Night or DayPart.Evening or DayPart.Morning or DayPart.Afternoon))
        {
            reader = start;
            return false;
        }

        var meridiem = clock.Meridiem != Meridiem.None ? clock.Meridiem : part is DayPart.Morning or DayPart.FirstThing ? Meridiem.Am : Meridiem.Pm;
        var date = clock.Date == DateForm.None && part is DayPart.Tonight ? DateForm.Day : clock.Date;
        reader.Phrase = reader.Phrase with { Time = TimeForm.Clock, Hour = clock.Hour, Minute = clock.Minute, Meridiem = meridiem, Date = date, DayPart = part, BareNumber = false };
        return true;
    }

    /// <summary>"tonight 23:00", "this afternoon at 4", "tomorrow morning, 8:30".</summary>
    private static bool TryClockOfDayPart(ref PhraseReader reader)
    {
        var start = reader;
        var part = reader.Phrase;
        if (part.DayPart is not (DayPart.Tonight or DayPart.Evening or DayPart.Afternoon or DayPart.Morning or DayPart.Night))
        {
            return false;
        }

        var at = reader.IsSymbol('@') || (reader.Is(LexClass.Lead) && (Lead)reader.Current.Lexeme.Value is Lead.At or Lead.By or Lead.Before or Lead.Around);
        reader.Position += at || reader.IsSymbol(',') || reader.IsSymbol('-') ? 1 : 0;
        if (!ClockGrammar.TryRead(ref reader, bareAllowed: at) || reader.Phrase.Meridiem == Meridiem.FullDay && reader.Phrase.Hour < 12 && part.DayPart != DayPart.Morning)
        {
            reader = start;
            return false;
        }

        if (reader.Phrase.Meridiem == Meridiem.None)
        {
            reader.Phrase.Meridiem = part.DayPart == DayPart.Morning ? Meridiem.Am : Meridiem.Pm;
        }

        reader.Phrase.BareNumber = false;
        reader.Phrase.Date = part.Date == DateForm.None && (part.DayPart == DayPart.Tonight || part.Near == Nearness.This) ? DateForm.Day : part.Date;
        return true;
    }

    /// <summary>A second part behind "at", "on", "by", "before", a comma or a dash: "friday at 3", "noon on monday", "tomorrow by lunch", "friday, 3pm".</summary>
    private static bool TryJoinedPart(ref PhraseReader reader)
    {
        var phrase = reader.Phrase;
        if (phrase.IsEmpty || (phrase.Date != DateForm.None && phrase.Time != TimeForm.None))
        {
            return false;
        }

        var start = reader;
        if (!SkipJoint(ref reader, out var lead))
        {
            return false;
        }

        var joint = reader;
        reader.Phrase.Lead = lead == Lead.None ? phrase.Lead : lead;
        var read = phrase.Time == TimeForm.None ? TryJoinedTime(ref reader, lead) : TryDate(ref reader) && reader.Phrase.Date is DateForm.Day or DateForm.Weekday or DateForm.MonthDay or DateForm.DayOfMonth or DateForm.Numeric;
        if (!read || reader.Position == joint.Position)
        {
            reader = start;
            return false;
        }

        reader.Phrase.Lead = phrase.Lead;
        reader.Phrase.TimeLead = phrase.Time == TimeForm.None ? lead : Lead.None;
        return true;
    }

    private static bool TryJoinedTime(ref PhraseReader reader, Lead lead)
    {
        // Behind a mere comma or dash only an unmistakable time goes on with the phrase: "friday, 3pm" but not "friday, 3 seats".
        if (lead == Lead.None)
        {
            return ClockGrammar.TryRead(ref reader, bareAllowed: false) || (reader.Is(LexClass.DayPart) && DayPartGrammar.TryRead(ref reader, afterDate: false));
        }

        return reader.Phrase.Date != DateForm.Offset && TryTime(ref reader, afterDate: false);
    }

    private static bool SkipJoint(ref PhraseReader reader, out Lead lead)
    {
        lead = Lead.None;
        if (reader.IsSymbol(',') || reader.IsSymbol('-') || reader.Is(LexClass.Of))
        {
            reader.Position++;
            return true;
        }

        if (reader.IsSymbol('@'))
        {
            lead = Lead.At;
            reader.Position++;
            return true;
        }

        if (!reader.Is(LexClass.Lead) || (Lead)reader.Current.Lexeme.Value is not (Lead.At or Lead.On or Lead.By or Lead.Before or Lead.In or Lead.Around or Lead.Until or Lead.After))
        {
            return false;
        }

        lead = (Lead)reader.Current.Lexeme.Value;
        reader.Position++;
        return true;
    }

    /// <summary>"or so", "-ish", "at the latest", and what a clock belongs to: "before their 2pm call".</summary>
    private static void ReadTail(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Or) && reader.Word(1).Equals("so", StringComparison.OrdinalIgnoreCase))
        {
            reader.Phrase.Vague = true;
            reader.Position += 2;
        }

        if (reader.IsSymbol('-') && reader.IsGlued() && reader.Is(LexClass.Hedge, 1))
        {
            reader.Phrase.Vague = true;
            reader.Position += 2;
        }

        if (reader.Is(LexClass.Latest))
        {
            reader.Position++;
        }
        else if (reader.Is(LexClass.Lead) && reader.Is(LexClass.Article, 1) && reader.Is(LexClass.Latest, 2))
        {
            reader.Position += 3;
        }

        var belongs = reader.Phrase.Lead is Lead.By or Lead.Before or Lead.After or Lead.Until or Lead.At;
        if (belongs && (reader.Phrase.Time == TimeForm.Clock || reader.Phrase.Possessive || reader.Phrase.Date == DateForm.MonthDay))
        {
            var qualified = reader.Is(LexClass.None) && reader.Current.Kind == TokenKind.Word && reader.Is(LexClass.Occasion, 1);
            reader.Position += qualified ? 2 : reader.Is(LexClass.Occasion) || reader.Is(LexClass.Business) ? 1 : 0;
        }
    }
}
