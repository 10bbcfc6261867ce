namespace CsmBot.Domain.Time.Phrases;

/// <summary>Dates: "march 3", "3rd of March", "the 15th", "12/3", "30.11.", "2026-03-01", and months: "in december", "mid-February", "may or june".</summary>
internal static class CalendarDateGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        if (TryNumeric(ref reader) || TryDayThenMonth(ref reader) || TryMonth(ref reader) || TryYear(ref reader))
        {
            return true;
        }

        reader = start;
        return false;
    }

    private static bool TryNumeric(ref PhraseReader reader)
    {
        if (!reader.IsNumber() || !IsGluedNumber(reader, 2) || (reader.IsGlued() && reader.Exists(-1) && reader.Peek(-1).Kind != TokenKind.Symbol) || IsTagged(reader))
        {
            return false;
        }

        var first = reader.Current;
        var second = reader.Peek(2);
        var separator = reader.Peek(1);
        if (first.Length == 4 && separator.Is('-') && reader.IsSymbol('-', 3) && IsGluedNumber(reader, 4))
        {
            return Accept(ref reader, DateForm.MonthDay, second.Number, reader.Peek(4).Number, first.Number, 5);
        }

        if (first.Length > 2 || second.Length > 2 || first.Number is 0 or > 31 || second.Number is 0 or > 31 || (first.Number > 12 && second.Number > 12))
        {
            return false;
        }

        if (separator.Is('.'))
        {
            return TryDotted(ref reader, first, second);
        }

        // 24/7 is an idiom, 2/3 of something a share.
        var yearBehind = reader.IsSymbol('/', 3) && IsGluedNumber(reader, 4);
        if (!separator.Is('/') || (first.Number == 24 && second.Number == 7) || (reader.IsSymbol('/', 3) && reader.IsGlued(3) && !yearBehind) || (!yearBehind && reader.IsGlued(3) && reader.Peek(3).Kind == TokenKind.Word)
            || reader.Is(LexClass.Of, 3) || (reader.IsSymbol('%', 3)))
        {
            return false;
        }

        return Accept(ref reader, DateForm.Numeric, first.Number, second.Number, yearBehind ? FullYear(reader.Peek(4)) : 0, yearBehind ? 5 : 3);
    }

    /// <summary>"30.11." and "30.11.2026" are day first wherever they are written; without the second dot it would be a decimal.</summary>
    private static bool TryDotted(ref PhraseReader reader, Token day, Token month)
    {
        if (!reader.IsSymbol('.', 3) || !reader.IsGlued(3) || month.Number > 12)
        {
            return false;
        }

        var year = IsGluedNumber(reader, 4) ? FullYear(reader.Peek(4)) : 0;
        return (year != 0 || month.Length == 2 || reader.Phrase.Lead != Lead.None) && Accept(ref reader, DateForm.MonthDay, month.Number, day.Number, year, year == 0 ? 4 : 5);
    }

    private static bool TryDayThenMonth(ref PhraseReader reader)
    {
        var start = reader;
        var determined = reader.Word().Equals("the", StringComparison.OrdinalIgnoreCase) && reader.Skip(LexClass.Article);
        if (!TryDay(ref reader, out var day, out var ordinal))
        {
            reader = start;
            return false;
        }

        var behindDay = reader;
        reader.Skip(LexClass.Of);
        reader.SkipSymbol('-');
        if (reader.Is(LexClass.Month) && !reader.IsGlued())
        {
            var month = reader.Current.Lexeme.Value;
            reader.Position++;
            return Accept(ref reader, DateForm.MonthDay, month, day, ReadYear(ref reader), 0);
        }

        reader = behindDay;
        if (ordinal && IsDayOfMonth(reader, determined))
        {
            ReadOfThisMonth(ref reader);
            return Accept(ref reader, DateForm.DayOfMonth, day, 0, 0, 0);
        }

        reader = start;
        return false;
    }

    private static bool TryDay(ref PhraseReader reader, out int day, out bool ordinal)
    {
        ordinal = false;
        day = 0;
        if (reader.Phrase.Lead is Lead.By or Lead.On or Lead.Before or Lead.Until && TryOrdinalWord(ref reader, out day))
        {
            ordinal = true;
            return true;
        }

        if (!reader.IsNumber() || reader.Current.Number is 0 or > 31 || (reader.IsGlued() && reader.Exists(-1) && (reader.Peek(-1).Kind == TokenKind.Word || IsTagged(reader))))
        {
            return false;
        }

        day = reader.Current.Number;
        reader.Position++;
        if (reader.Is(LexClass.OrdinalSuffix) && reader.IsGlued())
        {
            ordinal = true;
            reader.Position++;
        }

        return true;
    }

    private static bool TryOrdinalWord(ref PhraseReader reader, out int day)
    {
        day = 1;
        return reader.Skip(LexClass.First) || reader.Take(LexClass.OrdinalWord, out day);
    }

    /// <summary>"the 15th", "by 15th" end their clause; "the 3rd time" and "2nd half" count something.</summary>
    private static bool IsDayOfMonth(in PhraseReader reader, bool determined)
    {
        if (reader.Phrase.Lead == Lead.None && !determined)
        {
            return false;
        }

        if (reader.AtEnd || reader.Current.Kind == TokenKind.Symbol)
        {
            return !(reader.IsSymbol('-') && reader.IsGlued());
        }

        return reader.Current.Class is LexClass.Function or LexClass.Or or LexClass.To or LexClass.Pronoun or LexClass.Modal or LexClass.Lead or LexClass.Copula or LexClass.Latest or LexClass.Of
            or LexClass.Article or LexClass.Owner or LexClass.It or LexClass.Not or LexClass.Nearness;
    }

    private static void ReadOfThisMonth(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Of) && reader.Is(LexClass.Nearness, 1) && reader.Is(LexClass.Unit, 2))
        {
            reader.Phrase.Near = (Nearness)reader.Peek(1).Lexeme.Value;
            reader.Position += 3;
        }
    }

    private static bool TryMonth(ref PhraseReader reader)
    {
        var start = reader;
        if (reader.Is(LexClass.Nearness) && reader.Is(LexClass.Month, 1))
        {
            reader.Phrase.Near = (Nearness)reader.Current.Lexeme.Value;
            reader.Position++;
        }

        if (!reader.Is(LexClass.Month) || reader.IsGlued() && reader.IsNumber(-1))
        {
            reader = start;
            return false;
        }

        var month = reader.Current;
        reader.Position++;
        if (TryDayBehind(ref reader, month.Lexeme.Value))
        {
            return true;
        }

        if (!IsMonthNotVerb(reader, month))
        {
            reader = start;
            return false;
        }

        reader.Phrase.Possessive = month.Possessive;
        ReadAlternative(ref reader, ref month);
        return Accept(ref reader, DateForm.Month, month.Lexeme.Value, 0, ReadYear(ref reader), 0);
    }

    private static bool TryDayBehind(ref PhraseReader reader, int month)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        if (reader.IsNumber() && reader.Current.Number is > 0 and <= 31 && TryDay(ref reader, out var day, out var ordinal)
            && (ordinal || reader.AtEnd || !(reader.IsGlued() && reader.Current.Kind != TokenKind.Symbol)) && !(reader.IsSymbol(':') && reader.IsGlued()) && !reader.Is(LexClass.Meridiem))
        {
            return Accept(ref reader, DateForm.MonthDay, month, day, ReadYear(ref reader), 0);
        }

        reader = start;
        return false;
    }

    /// <summary>"may" and "march" are also verbs, "jan" and "mar" also names: a month behind a preposition, a part ("early") or "this" and "next".</summary>
    private static bool IsMonthNotVerb(in PhraseReader reader, Token month)
    {
        if (reader.Phrase.Lead != Lead.None || reader.Phrase.Part != PeriodPart.None || reader.Phrase.Near != Nearness.None)
        {
            return true;
        }

        var verbOrName = month.Lexeme.Value is 5 or 3 or 8 || month.Length == 3;
        return !verbOrName || (reader.Is(LexClass.Or) && reader.Is(LexClass.Month, 1)) || (reader.IsSymbol('/') && reader.Is(LexClass.Month, 1));
    }

    /// <summary>"may or june", "nov-feb": the later one counts.</summary>
    private static void ReadAlternative(ref PhraseReader reader, ref Token month)
    {
        var joined = reader.Is(LexClass.Or) || reader.IsSymbol('-') || reader.IsSymbol('/');
        if (joined && reader.Is(LexClass.Month, 1))
        {
            month = reader.Peek(1);
            reader.Position += 2;
        }
        else if (reader.IsSymbol('-') && reader.IsGlued() && reader.Is(LexClass.Hedge, 1))
        {
            reader.Phrase.Vague = true;
            reader.Position += 2;
        }
    }

    /// <summary>A year alone: "in 2028", "by 2027".</summary>
    private static bool TryYear(ref PhraseReader reader)
    {
        var led = reader.Phrase.Lead is Lead.In or Lead.By or Lead.Before or Lead.Until or Lead.From or Lead.For;
        return led && reader.Phrase.IsEmpty && reader.IsNumber() && reader.Current is { Length: 4, Number: >= 1990 and <= 2100 } year && !(reader.IsGlued(1) && reader.Peek(1).Kind == TokenKind.Word)
            && Accept(ref reader, DateForm.Year, 0, 0, year.Number, 1);
    }

    private static int ReadYear(ref PhraseReader reader)
    {
        var comma = reader.IsSymbol(',') ? 1 : 0;
        if (reader.IsNumber(comma) && reader.Peek(comma) is { Length: 4, Number: >= 1990 and <= 2100 } year)
        {
            reader.Position += comma + 1;
            return year.Number;
        }

        return 0;
    }

    private static int FullYear(Token year) => year.Length == 2 ? 2000 + year.Number : year.Length == 4 ? year.Number : 0;

    private static bool IsTagged(in PhraseReader reader) => reader.Exists(-1) && reader.IsGlued() && reader.Peek(-1).Kind == TokenKind.Symbol
        && reader.Peek(-1).Symbol is '#' or '$' or '€' or '£' or '_' or '/' or '.';

    private static bool IsGluedNumber(in PhraseReader reader, int ahead) => reader.IsNumber(ahead) && reader.IsGlued(ahead) && reader.IsGlued(ahead - 1);

    private static bool Accept(ref PhraseReader reader, DateForm form, int a, int b, int c, int length)
    {
        reader.Phrase.Date = form;
        reader.Phrase.A = a;
        reader.Phrase.B = b;
        reader.Phrase.C = c;
        reader.Position += length;
        return true;
    }
}
