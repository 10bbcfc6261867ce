namespace CsmBot.Domain.Time.Phrases;

/// <summary>Clock times: 3pm, 3.30 pm, 17:00, 0900, 16h, half past 3, ten o'clock, and after a preposition or a day also a bare 4.</summary>
internal static class ClockGrammar
{
    /// <summary><paramref name="bareAllowed"/>: a preposition or a day stands before, so that a number alone may be an hour.</summary>
    public static bool TryRead(ref PhraseReader reader, bool bareAllowed)
    {
        var start = reader;
        bareAllowed |= IsRangeWithMeridiem(reader);
        if (TryRelative(ref reader) || TryDigits(ref reader, bareAllowed) || TryWord(ref reader, bareAllowed))
        {
            SkipRangeEnd(ref reader);
            ReadZone(ref reader);
            reader.Skip(LexClass.Sharp);
            return true;
        }

        reader = start;
        return false;
    }

    /// <summary>"half past 3", "half 4" (British for half past), "quarter to 5".</summary>
    private static bool TryRelative(ref PhraseReader reader)
    {
        var start = reader;
        var half = reader.Is(LexClass.Half);
        var quarter = reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)TimeUnit.Quarter;
        if (!half && !quarter)
        {
            return false;
        }

        reader.Position++;
        var past = reader.Skip(LexClass.Past);
        var to = !past && quarter && reader.Skip(LexClass.To);
        if ((quarter && !past && !to) || !TryHour(ref reader, out var hour) || hour > 12 || reader.IsSymbol(':') || reader.Is(LexClass.Unit))
        {
            reader = start;
            return false;
        }

        Set(ref reader, to ? (hour == 1 ? 12 : hour - 1) : hour, half ? 30 : to ? 45 : 15, Meridiem.None);
        ReadMeridiem(ref reader);
        return true;
    }

    private static bool TryDigits(ref PhraseReader reader, bool bareAllowed)
    {
        if (!reader.IsNumber() || IsPartOfSomethingElse(reader))
        {
            return false;
        }

        var number = reader.Current;
        var digits = number.Length;
        reader.Position++;
        if (digits == 4 && bareAllowed && reader.Phrase.Lead is not (Lead.In or Lead.From) && number.Number is >= 0 and < 2400 && number.Number % 100 < 60 && (number.Number % 5 == 0) && !(number.Number is >= 2000 and < 2100))
        {
            Set(ref reader, number.Number / 100, number.Number % 100, Meridiem.FullDay);
            ReadMeridiem(ref reader);
            return true;
        }

        if (digits > 2 || number.Number > 24)
        {
            return false;
        }

        return TryMinutes(ref reader, number, bareAllowed) || TryHourOnly(ref reader, number, bareAllowed);
    }

    private static bool TryMinutes(ref PhraseReader reader, Token hour, bool bareAllowed)
    {
        var separator = reader.Current;
        var letter = reader.IsLetter('h') && separator.Glued;
        if ((!separator.Is(':') && !separator.Is('.') && !letter) || !separator.Glued || !reader.IsNumber(1) || !reader.IsGlued(1))
        {
            return false;
        }

        var minute = reader.Peek(1);
        if (minute.Length != 2 || minute.Number > 59 || (hour.Number == 24 && minute.Number > 0))
        {
            return false;
        }

        var start = reader;
        reader.Position += 2;
        Set(ref reader, hour.Number, minute.Number, hour.Number > 12 || (hour.Number < 10 && hour.Length == 2) || hour.Number == 0 ? Meridiem.FullDay : Meridiem.None);
        if (ReadMeridiem(ref reader) || separator.Is(':') || letter)
        {
            return IsFreeAfter(reader) || Undo(ref reader, start);
        }

        // 9.30 is a clock only where a clock is expected; elsewhere it is a version or an amount.
        return (bareAllowed && IsFreeAfter(reader)) || Undo(ref reader, start);
    }

    private static bool TryHourOnly(ref PhraseReader reader, Token number, bool bareAllowed)
    {
        Set(ref reader, number.Number, 0, number.Number is > 12 or 0 ? Meridiem.FullDay : Meridiem.None);
        if (number.Number <= 12 && ReadMeridiem(ref reader))
        {
            return true;
        }

        if (reader.Skip(LexClass.OClock) || (number.Number is >= 1 and <= 12 && reader.Is(LexClass.Sharp)))
        {
            return true;
        }

        if (bareAllowed && reader.IsLetter('h') && reader.IsGlued() && number.Number is > 0 and <= 24)
        {
            reader.Position++;
            reader.Phrase.Meridiem = Meridiem.FullDay;
            return true;
        }

        if (reader.IsGlued() && reader.Current.Kind == TokenKind.Word && reader.Word().Equals("ish", StringComparison.OrdinalIgnoreCase))
        {
            reader.Position++;
            reader.Phrase.Vague = true;
            return true;
        }

        reader.Phrase.BareNumber = true;
        return bareAllowed && number.Number is >= 1 and <= 23 && IsBareHour(reader);
    }

    private static bool TryWord(ref PhraseReader reader, bool bareAllowed)
    {
        if (!reader.Is(LexClass.NumberWord) || reader.Current.Lexeme.Value > 12)
        {
            return false;
        }

        var hour = reader.Current.Lexeme.Value;
        reader.Position++;
        Set(ref reader, hour, 0, Meridiem.None);
        if (reader.Skip(LexClass.OClock) || ReadMeridiem(ref reader))
        {
            return true;
        }

        if (bareAllowed && reader.Take(LexClass.NumberWord, out var minute) && minute is 15 or 20 or 30 or 40 or 45 or 10)
        {
            reader.Phrase.Minute = minute;
            return true;
        }

        reader.Phrase.BareNumber = true;
        return bareAllowed && IsBareHour(reader);
    }

    private static bool TryHour(ref PhraseReader reader, out int hour)
    {
        hour = 0;
        if (reader.IsNumber() && reader.Current.Length <= 2)
        {
            hour = reader.Current.Number;
            reader.Position++;
            return hour is >= 1 and <= 12;
        }

        return reader.Take(LexClass.NumberWord, out hour);
    }

    private static bool ReadMeridiem(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Meridiem))
        {
            reader.Phrase.Meridiem = (Meridiem)reader.Current.Lexeme.Value;
            reader.Position++;
            return true;
        }

        var am = reader.IsLetter('a');
        if (!am && !reader.IsLetter('p'))
        {
            return false;
        }

        // "a.m.", "p.m" and the glued short "3p"; a free "a" is the article.
        if (reader.IsSymbol('.', 1) && reader.IsLetter('m', 2) && reader.IsGlued(2))
        {
            reader.Position += reader.IsSymbol('.', 3) && reader.IsGlued(3) ? 4 : 3;
        }
        else if (reader.IsGlued())
        {
            reader.Position++;
        }
        else
        {
            return false;
        }

        reader.Phrase.Meridiem = am ? Meridiem.Am : Meridiem.Pm;
        return true;
    }

    private static void ReadZone(ref PhraseReader reader)
    {
        // "est" and the two-letter ones are also other words.
        if (reader.Is(LexClass.Zone) && (reader.Current.Capital || (reader.Current.Length >= 3 && reader.Current.Lexeme.Value != 0)))
        {
            reader.Phrase.Zone = reader.Current.Lexeme.Value;
            reader.Position++;
        }
    }

    /// <summary>"1-2pm", "2 to 3pm", "9–11": the first clock counts, the meridiem may stand behind the second.</summary>
    private static void SkipRangeEnd(ref PhraseReader reader)
    {
        var ranged = reader.IsSymbol('-') || reader.Is(LexClass.To);
        if (!ranged || !reader.IsNumber(1) || reader.Peek(1).Length > 2 || reader.Peek(1).Number > 24)
        {
            return;
        }

        var start = reader;
        var first = reader.Phrase;
        reader.Position++;
        reader.Phrase = first;
        if (!TryDigits(ref reader, bareAllowed: true))
        {
            reader = start;
            return;
        }

        var crossesNoon = first.Hour > reader.Phrase.Hour && first.Hour < 12 && reader.Phrase.Meridiem == Meridiem.Pm;
        var meridiem = first.Meridiem != Meridiem.None ? first.Meridiem : crossesNoon ? Meridiem.Am : reader.Phrase.Meridiem;
        var bare = first.BareNumber && meridiem == Meridiem.None;
        reader.Phrase = first with { Meridiem = meridiem, BareNumber = bare };
    }

    /// <summary>"1-2pm": the pm behind the second hour makes the first a clock too.</summary>
    private static bool IsRangeWithMeridiem(in PhraseReader reader) =>
        reader.IsNumber() && reader.Current.Length <= 2 && (reader.IsSymbol('-', 1) || reader.Is(LexClass.To, 1)) && reader.IsNumber(2) && reader.Peek(2).Length <= 2 && reader.Is(LexClass.Meridiem, 3);

    private static bool IsPartOfSomethingElse(in PhraseReader reader)
    {
        var before = reader.Peek(-1);
        return reader.Exists(-1) && reader.IsGlued() && (before.Kind == TokenKind.Word || (before.Kind == TokenKind.Symbol && before.Symbol is '#' or '$' or '€' or '£' or '.' or '_'
            || (before.Symbol is '-' or '/' or ':' && before.Glued)));
    }

    private static bool IsFreeAfter(in PhraseReader reader) => !reader.IsGlued() || (reader.Current.Kind == TokenKind.Symbol
        && !(reader.Current.Symbol is '%' or '/' or '+') && !(reader.Current.Symbol is ':' or '.' && reader.IsNumber(1) && reader.IsGlued(1)));

    /// <summary>A bare number is an hour when a clause ends or goes on behind it, not when something is counted ("by 3 people", "at 41 sites").</summary>
    private static bool IsBareHour(in PhraseReader reader)
    {
        if (reader.AtEnd)
        {
            return true;
        }

        var next = reader.Current;
        return next.Kind switch
        {
            TokenKind.Number => false,
            TokenKind.Symbol when next.Symbol is '%' or '/' or '#' or '+' or '=' or '€' or '$' or '£' => false,
            TokenKind.Symbol when next.Symbol is '.' or ',' or ':' => !(reader.IsNumber(1) && reader.IsGlued(1)),
            TokenKind.Symbol when next.Symbol is '-' && next.Glued => reader.IsNumber(1),
            TokenKind.Symbol => true,
            _ when next.Glued => false,
            _ => next.Class is LexClass.Function or LexClass.Or or LexClass.To or LexClass.Pronoun or LexClass.Modal or LexClass.DayName or LexClass.DayPart or LexClass.Weekday or LexClass.Lead
                or LexClass.Sharp or LexClass.Zone or LexClass.Copula or LexClass.Article or LexClass.Owner or LexClass.Nearness or LexClass.Need or LexClass.Occasion or LexClass.It or LexClass.Not
                or LexClass.No or LexClass.Granted or LexClass.Clock || next.Possessive,
        };
    }

    private static bool Undo(ref PhraseReader reader, PhraseReader start)
    {
        reader = start;
        return false;
    }

    private static void Set(ref PhraseReader reader, int hour, int minute, Meridiem meridiem)
    {
        reader.Phrase.Time = TimeForm.Clock;
        reader.Phrase.Hour = hour;
        reader.Phrase.Minute = minute;
        reader.Phrase.Meridiem = meridiem;
        reader.Phrase.BareNumber = false;
    }
}
