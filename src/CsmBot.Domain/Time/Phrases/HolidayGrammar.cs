namespace CsmBot.Domain.Time.Phrases;

/// <summary>Feasts: "after xmas", "by the holidays", "before new year's eve", "over the Christmas break", "black friday"; and periods that have no dates: "off season".</summary>
internal static class HolidayGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        if (TryNewYear(ref reader) || TryBlackFriday(ref reader) || TryNamed(ref reader))
        {
            SkipTail(ref reader);
            return true;
        }

        reader = start;
        return TryOffSeason(ref reader);
    }

    private static bool TryNewYear(ref PhraseReader reader)
    {
        if (!reader.Word().Equals("new", StringComparison.OrdinalIgnoreCase) || !reader.Is(LexClass.Unit, 1) || reader.Peek(1).Lexeme.Value != (int)TimeUnit.Year)
        {
            return false;
        }

        reader.Position += 2;
        var eve = reader.Is(LexClass.DayPart) && reader.Current.Lexeme.Value == (int)DayPart.Evening;
        reader.Position += eve ? 1 : 0;
        return Accept(ref reader, eve ? Holiday.NewYearsEve : Holiday.NewYear);
    }

    private static bool TryBlackFriday(ref PhraseReader reader)
    {
        if (!reader.Word().Equals("black", StringComparison.OrdinalIgnoreCase) || !reader.Is(LexClass.Weekday, 1))
        {
            return false;
        }

        reader.Position += 2;
        return Accept(ref reader, Holiday.BlackFriday);
    }

    private static bool TryNamed(ref PhraseReader reader)
    {
        if (!reader.Is(LexClass.Holiday))
        {
            return false;
        }

        var holiday = (Holiday)reader.Current.Lexeme.Value;
        reader.Position++;
        if (holiday is Holiday.LabourDay or Holiday.MemorialDay or Holiday.BastilleDay && !IsDay(reader))
        {
            return false;
        }

        if (holiday == Holiday.Christmas && reader.Is(LexClass.DayPart) && reader.Current.Lexeme.Value == (int)DayPart.Evening)
        {
            reader.Position++;
            holiday = Holiday.ChristmasEve;
        }

        return Accept(ref reader, holiday);
    }

    private static void SkipTail(ref PhraseReader reader)
    {
        if (IsDay(reader) || reader.Is(LexClass.Break) || reader.Is(LexClass.Holiday))
        {
            reader.Position++;
        }
    }

    private static bool TryOffSeason(ref PhraseReader reader)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        if (reader.Word() is var word && (word.Equals("off", StringComparison.OrdinalIgnoreCase) || word.Equals("low", StringComparison.OrdinalIgnoreCase) || word.Equals("peak", StringComparison.OrdinalIgnoreCase)))
        {
            var hyphen = reader.IsSymbol('-', 1) ? 1 : 0;
            if (reader.Is(LexClass.SeasonPeriod, hyphen + 1))
            {
                reader.Position += hyphen + 2;
                reader.Phrase.Date = DateForm.Unknown;
                return true;
            }
        }

        // "before the flu season", "in the dry season", "after half term": periods whose dates only their owner knows.
        if (reader.Phrase.Lead is Lead.In or Lead.Before or Lead.After or Lead.Over or Lead.By or Lead.Until && reader.Current.Kind == TokenKind.Word && reader.Is(LexClass.SeasonPeriod, 1))
        {
            reader.Position += 2;
            reader.Phrase.Date = DateForm.Unknown;
            return true;
        }

        reader = start;
        return false;
    }

    private static bool IsDay(in PhraseReader reader) => reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)TimeUnit.Day;

    private static bool Accept(ref PhraseReader reader, Holiday holiday)
    {
        reader.Phrase.Date = DateForm.Holiday;
        reader.Phrase.A = (int)holiday;
        return true;
    }
}
