namespace CsmBot.Domain.Time.Phrases;

/// <summary>Parts of a day: "noon", "lunchtime", "this afternoon", "in the morning", "first thing", "tonight", "EOB", "end of play", "close of business", "before closing time".</summary>
internal static class DayPartGrammar
{
    /// <summary><paramref name="afterDate"/>: a day stands before, so that "am", "night" and "lunch" are its parts.</summary>
    public static bool TryRead(ref PhraseReader reader, bool afterDate)
    {
        var start = reader;
        if (TryEndOfDay(ref reader) || TryIdiom(ref reader) || TryFirstThing(ref reader) || TryThisPart(ref reader) || TryNamed(ref reader, afterDate))
        {
            reader.Skip(LexClass.Sharp);
            return true;
        }

        reader = start;
        return false;
    }

    /// <summary>"end of day", "end of the working day", "close of business", "day's end", "closing time", "shift change".</summary>
    private static bool TryEndOfDay(ref PhraseReader reader)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        var closing = reader.Skip(LexClass.Closing);
        var end = !closing && reader.Is(LexClass.PeriodPart) && reader.Current.Lexeme.Value == (int)PeriodPart.End;
        if (end)
        {
            reader.Position++;
        }

        if ((closing || end) && ReadWhatEnds(ref reader, closing))
        {
            return Accept(ref reader, DayPart.EndOfDay);
        }

        reader = start;
        return false;
    }

    private static bool ReadWhatEnds(ref PhraseReader reader, bool closing)
    {
        var of = reader.Skip(LexClass.Of);
        if (!of && closing)
        {
            return reader.Skip(LexClass.MomentWord) || (reader.Phrase.Lead != Lead.None && (reader.AtEnd || reader.Current.Kind == TokenKind.Symbol || reader.Is(LexClass.DayName) || reader.Is(LexClass.Weekday)
                || (reader.Is(LexClass.DayPart) && reader.Current.Lexeme.Value == (int)DayPart.Tonight)));
        }

        if (reader.Is(LexClass.Article) || reader.Is(LexClass.Owner) || reader.Is(LexClass.Nearness))
        {
            reader.Position++;
        }

        if (reader.Is(LexClass.Working) && (reader.Is(LexClass.Unit, 1) || (of && !reader.Is(LexClass.Unit, 1))))
        {
            var business = !reader.Is(LexClass.Unit, 1);
            reader.Position++;
            if (business)
            {
                return true;
            }
        }

        if (reader.Skip(LexClass.Business))
        {
            return true;
        }

        if (reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)TimeUnit.Day)
        {
            reader.Position++;
            return true;
        }

        // "end of today", "end of friday": the day itself is read next.
        return of && (reader.Is(LexClass.DayName) || reader.Is(LexClass.Weekday));
    }

    /// <summary>"the top of the hour", "home time", "shift change", "knock-off".</summary>
    private static bool TryIdiom(ref PhraseReader reader)
    {
        var start = reader;
        reader.Skip(LexClass.Article);
        if (reader.Current.Kind == TokenKind.Word && Is(reader, 0, "top") && reader.Is(LexClass.Of, 1) && reader.Is(LexClass.Article, 2) && Is(reader, 3, "hour"))
        {
            reader.Position += 4;
            return Accept(ref reader, DayPart.TopOfHour);
        }

        var knockOff = Is(reader, 0, "knock") && reader.IsSymbol('-', 1) && Is(reader, 2, "off");
        if (reader.Phrase.Lead != Lead.None && (knockOff || (Is(reader, 0, "home") && reader.Is(LexClass.MomentWord, 1)) || (reader.Is(LexClass.Business) && Is(reader, 1, "change"))))
        {
            reader.Position += knockOff ? 3 : 2;
            return Accept(ref reader, DayPart.EndOfDay);
        }

        reader = start;
        return false;
    }

    private static bool Is(in PhraseReader reader, int ahead, string word) => reader.Exists(ahead) && reader.Word(ahead).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool TryFirstThing(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.First) && reader.Is(LexClass.Thing, 1))
        {
            reader.Position += 2;
            return Accept(ref reader, DayPart.FirstThing);
        }

        return false;
    }

    /// <summary>"this afternoon", "this pm", "in the morning", "their lunch".</summary>
    private static bool TryThisPart(ref PhraseReader reader)
    {
        var start = reader;
        var near = reader.Is(LexClass.Nearness) && reader.Current.Lexeme.Value == (int)Nearness.This;
        if (near)
        {
            reader.Position++;
        }
        else if (!reader.Skip(LexClass.Article) && !reader.Skip(LexClass.Owner))
        {
            return false;
        }

        reader.Skip(LexClass.Later);
        if (near && reader.Is(LexClass.Meridiem))
        {
            reader.Phrase.Near = Nearness.This;
            var morning = reader.Current.Lexeme.Value == (int)Meridiem.Am;
            reader.Position++;
            return Accept(ref reader, morning ? DayPart.Morning : DayPart.Afternoon);
        }

        if (reader.Is(LexClass.DayPart) && (near || reader.Phrase.Lead != Lead.None))
        {
            var part = (DayPart)reader.Current.Lexeme.Value;
            reader.Phrase.Near = near ? Nearness.This : reader.Phrase.Near;
            reader.Phrase.Determined = !near;
            reader.Position++;
            return Accept(ref reader, part);
        }

        reader = start;
        return false;
    }

    private static bool TryNamed(ref PhraseReader reader, bool afterDate)
    {
        if (afterDate && reader.Is(LexClass.Meridiem))
        {
            var morning = reader.Current.Lexeme.Value == (int)Meridiem.Am;
            reader.Position++;
            return Accept(ref reader, morning ? DayPart.Morning : DayPart.Afternoon);
        }

        reader.Phrase.Later |= afterDate && reader.Is(LexClass.DayPart, 1) && reader.Skip(LexClass.Later);
        if (!reader.Is(LexClass.DayPart))
        {
            return false;
        }

        var part = (DayPart)reader.Current.Lexeme.Value;
        var standsAlone = part is DayPart.Noon or DayPart.Tonight or DayPart.EndOfDay or DayPart.Midnight;
        if (!standsAlone && !afterDate && reader.Phrase.Lead is Lead.None or Lead.In or Lead.For or Lead.On or Lead.Of)
        {
            return false;
        }

        reader.Phrase.Possessive = reader.Current.Possessive;
        reader.Position++;
        return Accept(ref reader, part);
    }

    private static bool Accept(ref PhraseReader reader, DayPart part)
    {
        reader.Phrase.Time = TimeForm.DayPart;
        reader.Phrase.DayPart = part;
        return true;
    }
}
