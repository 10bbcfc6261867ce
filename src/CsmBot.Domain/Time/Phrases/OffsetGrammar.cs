namespace CsmBot.Domain.Time.Phrases;

/// <summary>Distances from now: "in 2 wks", "within the hour", "3 hours from now", "half an hour", "4-6 weeks out", "in the next couple of days", "in 20".</summary>
internal static class OffsetGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        var ahead = reader.Phrase.Lead is Lead.In or Lead.Within;
        var near = ReadOpening(ref reader);
        var ranged = near || ahead || reader.Phrase.Lead == Lead.Over;
        if (!TryAmount(ref reader, near, out var explicitAmount))
        {
            reader = start;
            return false;
        }

        if (!TryUnit(ref reader))
        {
            // "in 20", "in the next 20": minutes, when the clause ends there.
            if (ahead && explicitAmount && reader.Phrase.A is >= 2 and <= 90 && EndsClause(reader))
            {
                return Accept(ref reader, TimeUnit.Minute, anchored: true);
            }

            reader = start;
            return false;
        }

        // "the hour", "the week" are offsets only as "within the hour"; "in the week" is a period.
        if (!explicitAmount && !near && !(ahead && (TimeUnit)reader.Phrase.C is TimeUnit.Minute or TimeUnit.Hour))
        {
            reader = start;
            return false;
        }

        // "next week" and "this month" are periods, "next 2 weeks" and "the next hour" are distances.
        if (!explicitAmount && near && (TimeUnit)reader.Phrase.C is not (TimeUnit.Minute or TimeUnit.Hour))
        {
            reader = start;
            return false;
        }

        // "this minute" and "in minutes" say now, not when.
        if (!explicitAmount && !near && !reader.Peek(-2).Is(LexClass.Article))
        {
            reader = start;
            return false;
        }

        // "at 19h" is a clock.
        if (reader.Phrase.Lead is Lead.At or Lead.By or Lead.Before or Lead.Until or Lead.After && reader.Peek(-1).Length == 1 && reader.Phrase.C == (int)TimeUnit.Hour)
        {
            reader = start;
            return false;
        }

        reader.Phrase.Date = DateForm.Offset;
        reader.Phrase.Anchored = ReadClosing(ref reader) || ahead || (near && ranged);
        return true;
    }

    /// <summary>"the next", "about", "the coming": true when "next" says that the distance lies ahead.</summary>
    private static bool ReadOpening(ref PhraseReader reader)
    {
        var near = false;
        if (reader.Is(LexClass.Article) && (reader.Is(LexClass.Nearness, 1) || IsAmountAhead(reader, 1)))
        {
            reader.Position += reader.Is(LexClass.Nearness, 1) ? 1 : 0;
        }

        if (reader.Is(LexClass.Nearness) && (Nearness)reader.Current.Lexeme.Value == Nearness.Next)
        {
            near = true;
            reader.Position++;
        }

        if (reader.Is(LexClass.Hedge) || reader.IsSymbol('~') || (reader.Is(LexClass.Lead) && (Lead)reader.Current.Lexeme.Value == Lead.Around))
        {
            reader.Phrase.Vague = true;
            reader.Position++;
        }

        return near;
    }

    private static bool TryAmount(ref PhraseReader reader, bool near, out bool explicitAmount)
    {
        explicitAmount = true;
        reader.Phrase.B = 0;
        if (TryCount(ref reader, out var amount))
        {
            reader.Phrase.A = amount;
            ReadRange(ref reader);
            return true;
        }

        if (reader.Is(LexClass.Half) && (reader.Is(LexClass.Article, 1) || reader.Is(LexClass.Unit, 1)))
        {
            reader.Position += reader.Is(LexClass.Article, 1) ? 2 : 1;
            reader.Phrase.A = 0;
            reader.Phrase.Half = true;
            return true;
        }

        var article = reader.Is(LexClass.Article) && !reader.Word().Equals("the", StringComparison.OrdinalIgnoreCase);
        if (reader.Is(LexClass.Article))
        {
            reader.Position++;
        }

        if (reader.Take(LexClass.Vague, out var vague))
        {
            reader.Skip(LexClass.Of);
            reader.Phrase.A = vague;
            reader.Phrase.Vague = true;
            return true;
        }

        if (article && reader.Skip(LexClass.Half))
        {
            reader.Phrase.A = 0;
            reader.Phrase.Half = true;
            return true;
        }

        explicitAmount = article;
        reader.Phrase.A = 1;
        return near || reader.Is(LexClass.Unit) || article;
    }

    private static bool TryCount(ref PhraseReader reader, out int amount)
    {
        if (reader.Take(LexClass.NumberWord, out amount))
        {
            if (amount is >= 20 and < 100 && reader.IsSymbol('-') && reader.Is(LexClass.NumberWord, 1) && reader.Peek(1).Lexeme.Value < 10)
            {
                amount += reader.Peek(1).Lexeme.Value;
                reader.Position += 2;
            }

            return true;
        }

        if (!reader.IsNumber() || reader.Current.Number > 9999 || (reader.Exists(-1) && reader.IsGlued() && (reader.Peek(-1).Kind == TokenKind.Word || IsTag(reader.Peek(-1)))))
        {
            return false;
        }

        amount = reader.Current.Number;
        reader.Position++;
        if (reader.IsSymbol('.') && reader.IsGlued() && reader.IsNumber(1) && reader.IsGlued(1))
        {
            reader.Phrase.Half = true;
            reader.Position += 2;
        }

        return true;
    }

    private static bool IsTag(Token before) => before.Kind == TokenKind.Symbol && before.Symbol is '#' or '$' or '€' or '£' or '.' or ':' or '/' or '_';

    private static void ReadRange(ref PhraseReader reader)
    {
        var start = reader;
        var joined = reader.SkipSymbol('-') || reader.Skip(LexClass.To) || reader.Skip(LexClass.Or) || reader.SkipSymbol('/');
        if (joined && TryCount(ref reader, out var upper) && upper > start.Phrase.A && reader.Is(LexClass.Unit))
        {
            reader.Phrase.B = upper;
            return;
        }

        reader = start;
    }

    private static bool TryUnit(ref PhraseReader reader)
    {
        reader.Skip(LexClass.Later);
        var working = false;
        if (reader.Is(LexClass.Working) && reader.Is(LexClass.Unit, 1))
        {
            working = true;
            reader.Position++;
        }

        if (reader.Is(LexClass.Fiscal) && reader.Is(LexClass.Unit, 1))
        {
            reader.Position++;
        }

        // "2-year plan", "30-day trial": the hyphen makes it the measure of something.
        if (!reader.Is(LexClass.Unit) || (reader.Current.Length == 1 && !(reader.IsNumber(-1) && (reader.IsGlued() || reader.Phrase.Lead is Lead.In or Lead.Within))))
        {
            return false;
        }

        var unit = (TimeUnit)reader.Current.Lexeme.Value;
        reader.Position++;
        reader.Phrase.C = (int)(working && unit == TimeUnit.Day ? TimeUnit.WorkingDay : unit);
        if (reader.IsSymbol('\'') && reader.IsGlued())
        {
            reader.Position++;
        }

        ReadAndAHalf(ref reader);
        if (reader.Is(LexClass.MomentWord))
        {
            reader.Position++;
            reader.Phrase.Anchored = true;
        }

        return true;
    }

    private static void ReadAndAHalf(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Or) && reader.Is(LexClass.Article, 1) && reader.Is(LexClass.Half, 2))
        {
            reader.Phrase.Half = true;
            reader.Position += 3;
        }
    }

    /// <summary>"from now", "out", "away", "left", "to go".</summary>
    private static bool ReadClosing(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Lead) && (Lead)reader.Current.Lexeme.Value == Lead.From && (reader.Is(LexClass.Now, 1) || reader.Is(LexClass.DayName, 1)))
        {
            var days = reader.Peek(1).Lexeme;
            reader.Position += 2;
            return days.Class == LexClass.Now || days.Value >= 0;
        }

        return reader.Skip(LexClass.Remaining);
    }

    private static bool EndsClause(in PhraseReader reader) => reader.AtEnd
        || (reader.Current.Kind == TokenKind.Symbol && !(reader.Current.Symbol is '%' or '/' or '-' or '+' or '$' && reader.IsGlued()) && !(reader.IsSymbol('.') && reader.IsNumber(1) && reader.IsGlued(1)))
        || reader.Is(LexClass.Function) || reader.Is(LexClass.Or);

    private static bool Accept(ref PhraseReader reader, TimeUnit unit, bool anchored)
    {
        reader.Phrase.Date = DateForm.Offset;
        reader.Phrase.C = (int)unit;
        reader.Phrase.Anchored = anchored;
        return true;
    }

    private static bool IsAmountAhead(in PhraseReader reader, int ahead) => reader.IsNumber(ahead) || reader.Is(LexClass.NumberWord, ahead);
}
