namespace CsmBot.Domain.Time.Phrases;

/// <summary>Days by name: "thurs", "this coming friday", "next tues", "monday week", "tues/wed", today, tomorrow, "the day after tomorrow".</summary>
internal static class WeekdayGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        if (TryDayName(ref reader) || TryWeekday(ref reader))
        {
            return true;
        }

        reader = start;
        return false;
    }

    private static bool TryDayName(ref PhraseReader reader)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        if (reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)TimeUnit.Day && IsLead(reader, 1, Lead.After) && reader.Is(LexClass.DayName, 2))
        {
            reader.Phrase.A = reader.Peek(2).Lexeme.Value + 1;
            reader.Position += 3;
            reader.Phrase.Date = DateForm.Day;
            return true;
        }

        reader = start;
        if (!reader.Is(LexClass.DayName) || IsTheName(reader))
        {
            return false;
        }

        reader.Phrase.Date = DateForm.Day;
        reader.Phrase.A = reader.Current.Lexeme.Value;
        reader.Phrase.Possessive = reader.Current.Possessive;
        reader.Position++;
        return true;
    }

    /// <summary>"tom" is tomorrow only behind a preposition or a clock and in lower case; else it is a colleague.</summary>
    private static bool IsTheName(in PhraseReader reader)
    {
        var token = reader.Current;
        return token.Length - (token.Possessive ? 2 : 0) == 3 && token.Lexeme.Value == 1 && (token.Capital || token.Possessive || (reader.Phrase.Lead is not (Lead.By or Lead.Before or Lead.Until) && !reader.IsNumber(-1) && !reader.Is(LexClass.Meridiem, -1)))
            && reader.Word()[..3].Equals("tom", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryWeekday(ref PhraseReader reader)
    {
        ReadWhich(ref reader);
        if (!reader.Is(LexClass.Weekday) || !IsDayNotVerb(reader))
        {
            return false;
        }

        reader.Phrase.Date = DateForm.Weekday;
        reader.Phrase.A = reader.Current.Lexeme.Value;
        reader.Phrase.Possessive = reader.Current.Possessive;
        reader.Position++;
        ReadAlternative(ref reader);
        ReadWeekBehind(ref reader);
        return true;
    }

    private static void ReadWhich(ref PhraseReader reader)
    {
        reader.Phrase.Determined |= reader.Skip(LexClass.Article);
        if (reader.Skip(LexClass.Every))
        {
            reader.Phrase.Near = Nearness.Every;
            if (reader.Current.Kind == TokenKind.Word && reader.Word().Equals("other", StringComparison.OrdinalIgnoreCase))
            {
                reader.Position++;
            }

            return;
        }

        for (var words = 0; words < 2 && reader.Is(LexClass.Nearness); words++)
        {
            var near = (Nearness)reader.Current.Lexeme.Value;
            reader.Phrase.Near = reader.Phrase.Near == Nearness.Next ? Nearness.Next : near;
            reader.Position++;
        }
    }

    /// <summary>"sun" and "sat" are also words of their own: a day only behind a preposition, beside a clock or when capitalised.</summary>
    private static bool IsDayNotVerb(in PhraseReader reader)
    {
        var token = reader.Current;
        if (token.Length != 3 || token.Lexeme.Value < 6 || reader.Phrase.Near != Nearness.None)
        {
            return true;
        }

        var clockBehind = reader.IsNumber(1) || reader.Is(LexClass.DayPart, 1) || reader.Is(LexClass.Meridiem, 1);
        return clockBehind || reader.Phrase.Lead is Lead.By or Lead.Before or Lead.Until or Lead.On or Lead.Come || (token.Capital && reader.Position > 0) || reader.IsSymbol('/', 1)
            || (reader.Exists(-1) && reader.Peek(-1).Is(LexClass.It));
    }

    /// <summary>"tues/wed", "thurs or fri": the later one counts.</summary>
    private static void ReadAlternative(ref PhraseReader reader)
    {
        var joined = reader.IsSymbol('/') || reader.IsSymbol('-') || (reader.Is(LexClass.Or) && reader.Word().Equals("or", StringComparison.OrdinalIgnoreCase));
        if (joined && reader.Is(LexClass.Weekday, 1))
        {
            reader.Phrase.A = reader.Peek(1).Lexeme.Value;
            reader.Position += 2;
        }
    }

    private static void ReadWeekBehind(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)TimeUnit.Week)
        {
            reader.Phrase.B = 1;
            reader.Position++;
            return;
        }

        if (reader.Is(LexClass.Nearness) && reader.Is(LexClass.Unit, 1) && reader.Peek(1).Lexeme.Value == (int)TimeUnit.Week && reader.Phrase.Near == Nearness.None)
        {
            reader.Phrase.Near = (Nearness)reader.Current.Lexeme.Value;
            reader.Phrase.B = reader.Phrase.Near == Nearness.Next ? 0 : reader.Phrase.B;
            reader.Position += 2;
        }
    }

    private static bool IsLead(in PhraseReader reader, int ahead, Lead lead) => reader.Is(LexClass.Lead, ahead) && reader.Peek(ahead).Lexeme.Value == (int)lead;
}
