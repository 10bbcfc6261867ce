namespace CsmBot.Domain.Time.Phrases;

/// <summary>A second day behind the first that says it more exactly: "next week thursday", "EOW friday", "thursday, march 3", "friday the 13th", "in april next year".</summary>
internal static class RefiningGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        var first = reader.Phrase;
        var refined = first.Date switch
        {
            DateForm.Period when first.A == (int)TimeUnit.Week => TryDayOfWeek(ref reader, first),
            DateForm.Weekday => TryDate(ref reader, first),
            DateForm.Month or DateForm.MonthDay when first.C == 0 => TryYear(ref reader),
            _ => false,
        };
        if (!refined)
        {
            reader = start;
        }

        return refined;
    }

    private static bool TryDayOfWeek(ref PhraseReader reader, TimePhrase week)
    {
        if (reader.Is(LexClass.Lead) && reader.Current.Lexeme.Value == (int)Lead.On)
        {
            reader.Position++;
        }

        if (!reader.Is(LexClass.Weekday))
        {
            return false;
        }

        reader.Phrase.Part = PeriodPart.None;
        return WeekdayGrammar.TryRead(ref reader) && (reader.Phrase.Near = week.Near) == week.Near;
    }

    private static bool TryDate(ref PhraseReader reader, TimePhrase weekday)
    {
        if (weekday.Time != TimeForm.None || weekday.Near == Nearness.Every)
        {
            return false;
        }

        reader.SkipSymbol(',');
        var dated = (reader.IsNumber() || reader.Is(LexClass.Month) || reader.Is(LexClass.Article)) && CalendarDateGrammar.TryRead(ref reader)
            && reader.Phrase.Date is DateForm.MonthDay or DateForm.Numeric or DateForm.DayOfMonth;
        if (dated)
        {
            reader.Phrase.Near = Nearness.None;
        }

        return dated;
    }

    private static bool TryYear(ref PhraseReader reader)
    {
        reader.Skip(LexClass.Of);
        if (!reader.Is(LexClass.Nearness) || !reader.Is(LexClass.Unit, 1) || reader.Peek(1).Lexeme.Value != (int)TimeUnit.Year)
        {
            return false;
        }

        // Minus the nearness: "this" or "next" year, as for quarters.
        reader.Phrase.C = -reader.Current.Lexeme.Value;
        reader.Position += 2;
        return true;
    }
}
