namespace CsmBot.Domain.Time.Phrases;

/// <summary>Weeks, months, quarters, halves, years, seasons and terms, and parts of them: "end of quarter", "early next year", "q1 next year", "month after next", "EOW".</summary>
internal static class PeriodGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        var start = reader;
        if (TryAbbreviated(ref reader))
        {
            return true;
        }

        ReadPart(ref reader);
        if (TryPeriod(ref reader))
        {
            return true;
        }

        // "early may", "end of march", "mid-february": the month itself is read by the date rules.
        if (reader.Phrase.Part != PeriodPart.None && CalendarDateGrammar.TryRead(ref reader) && reader.Phrase.Date == DateForm.Month)
        {
            return true;
        }

        reader = start;
        return false;
    }

    private static bool TryAbbreviated(ref PhraseReader reader)
    {
        if (reader.Take(LexClass.PeriodEnd, out var unit))
        {
            reader.Phrase.Part = PeriodPart.End;
            return AcceptUnit(ref reader, (TimeUnit)unit);
        }

        return false;
    }

    /// <summary>"the end of", "early", "mid-", "later", "the rest of", "the close of".</summary>
    private static void ReadPart(ref PhraseReader reader)
    {
        var start = reader;
        reader.Phrase.Later |= reader.Skip(LexClass.Later);
        reader.Skip(LexClass.Article);
        reader.Skip(LexClass.Latest);
        var lead = reader.Is(LexClass.PeriodPart);
        if (lead)
        {
            reader.Phrase.Part = (PeriodPart)reader.Current.Lexeme.Value;
            reader.Position++;
            reader.SkipSymbol('-');
            reader.Skip(LexClass.Of);
            if (reader.Is(LexClass.Lead) && reader.Current.Lexeme.Value == (int)Lead.In)
            {
                reader.Position++;
            }

            return;
        }

        var later = reader.Phrase.Later;
        reader = start;
        if (later)
        {
            reader.Position++;
            reader.Phrase.Later = true;
        }
    }

    private static bool TryPeriod(ref PhraseReader reader)
    {
        var start = reader;
        var article = reader.Skip(LexClass.Article) || reader.Skip(LexClass.Owner) || reader.Skip(LexClass.Any);
        reader.Phrase.Determined |= article;
        for (var words = 0; words < 2 && reader.Is(LexClass.Nearness); words++)
        {
            reader.Phrase.Near = reader.Phrase.Near == Nearness.Next ? Nearness.Next : (Nearness)reader.Current.Lexeme.Value;
            reader.Position++;
        }

        if (article && reader.Word().Equals("new", StringComparison.OrdinalIgnoreCase) && (reader.Is(LexClass.Fiscal, 1) || reader.Is(LexClass.SeasonPeriod, 1)
            || (reader.Is(LexClass.Unit, 1) && reader.Peek(1).Lexeme.Value != (int)TimeUnit.Year)))
        {
            reader.Phrase.Near = Nearness.Next;
            reader.Position++;
        }

        if (reader.Phrase.Near == Nearness.None && reader.Skip(LexClass.Every))
        {
            reader.Phrase.Near = Nearness.Every;
        }

        if (TryQuarterOrHalf(ref reader) || TrySeason(ref reader) || TryUnit(ref reader, article) || TryTerm(ref reader))
        {
            ReadPeriodBehind(ref reader);
            return true;
        }

        reader = start;
        return false;
    }

    /// <summary>"q3", "Q4 2026", "h2", "2nd half", "first half of next year".</summary>
    private static bool TryQuarterOrHalf(ref PhraseReader reader)
    {
        var quarter = reader.Is(LexClass.QuarterLetter);
        if ((quarter || reader.IsLetter('h')) && reader.IsNumber(1) && reader.IsGlued(1) && reader.Peek(1).Number >= 1 && reader.Peek(1).Number <= (quarter ? 4 : 2)
            && !(reader.IsGlued(2) && reader.Peek(2).Kind == TokenKind.Word))
        {
            reader.Phrase.A = reader.Peek(1).Number;
            reader.Phrase.Date = quarter ? DateForm.Quarter : DateForm.Half;
            reader.Position += 2;
            reader.Phrase.Possessive = false;
            ReadYear(ref reader);
            return true;
        }

        var start = reader;
        if (quarter && reader.IsSymbol('-', 1) && reader.Is(LexClass.PeriodPart, 2))
        {
            reader.Phrase.Part = (PeriodPart)reader.Peek(2).Lexeme.Value;
            reader.Position += 3;
            return AcceptUnit(ref reader, TimeUnit.Quarter);
        }

        if (quarter && (reader.Phrase.Part != PeriodPart.None || reader.Phrase.Near != Nearness.None) && !reader.IsNumber(1))
        {
            reader.Position++;
            return AcceptUnit(ref reader, TimeUnit.Quarter);
        }

        if (reader.Phrase.Near == Nearness.None && TryOrdinal(ref reader, out var nth) && reader.Exists(0))
        {
            var half = reader.Is(LexClass.Half);
            if (half || IsUnit(reader, TimeUnit.Quarter))
            {
                reader.Phrase.A = nth;
                reader.Phrase.Date = half ? DateForm.Half : DateForm.Quarter;
                reader.Position++;
                return nth <= (half ? 2 : 4);
            }
        }

        reader = start;
        return false;
    }

    private static bool TryOrdinal(ref PhraseReader reader, out int nth)
    {
        nth = 1;
        if (reader.Skip(LexClass.First) || reader.Take(LexClass.OrdinalWord, out nth))
        {
            return true;
        }

        nth = reader.Current.Number;
        if (reader.IsNumber() && nth is >= 1 and <= 4 && reader.Is(LexClass.OrdinalSuffix, 1) && reader.IsGlued(1))
        {
            reader.Position += 2;
            return true;
        }

        return false;
    }

    private static bool TrySeason(ref PhraseReader reader)
    {
        if (!reader.Is(LexClass.Season))
        {
            return false;
        }

        reader.Phrase.A = reader.Current.Lexeme.Value;
        reader.Phrase.Possessive = reader.Current.Possessive;
        reader.Phrase.Date = DateForm.Season;
        reader.Position++;
        ReadYear(ref reader);
        if (reader.Is(LexClass.SeasonPeriod) || reader.Is(LexClass.Break))
        {
            reader.Position++;
        }

        return true;
    }

    private static bool TryUnit(ref PhraseReader reader, bool article)
    {
        var phrase = reader.Phrase;
        var specified = article || phrase.Near != Nearness.None || phrase.Part != PeriodPart.None || phrase.Later;
        if (reader.Is(LexClass.Half) && (phrase.Near != Nearness.None || phrase.Part != PeriodPart.None))
        {
            reader.Position += reader.Is(LexClass.Unit, 1) ? 2 : 1;
            return AcceptUnit(ref reader, TimeUnit.HalfYear);
        }

        var fiscal = reader.Skip(LexClass.Fiscal) || reader.Skip(LexClass.Working);
        if (fiscal && !reader.Is(LexClass.Unit) && phrase.Near != Nearness.None && reader.Peek(-1) is { Lexeme: { Class: LexClass.Fiscal, Value: 0 } })
        {
            return AcceptUnit(ref reader, TimeUnit.FiscalYear);
        }

        if (!reader.Is(LexClass.Unit) || (reader.Current.Length == 1 && reader.IsGlued()))
        {
            return false;
        }

        var unit = (TimeUnit)reader.Current.Lexeme.Value;
        if (reader.Current.Length == 1 || unit is TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day or TimeUnit.WorkingDay)
        {
            return false;
        }

        reader.Phrase.Possessive = reader.Current.Possessive;
        reader.Position++;
        unit = unit == TimeUnit.Year && fiscal ? TimeUnit.FiscalYear : unit;
        specified |= reader.Is(LexClass.Lead) && reader.Current.Lexeme.Value == (int)Lead.After && reader.Is(LexClass.Nearness, 1);
        ReadEndBehind(ref reader, ref specified);
        ReadNumberedFiscalYear(ref reader, unit, ref specified);
        return (specified || unit == TimeUnit.Weekend) && AcceptUnit(ref reader, unit);
    }

    /// <summary>"year end", "month's end", "fiscal yr end".</summary>
    private static void ReadEndBehind(ref PhraseReader reader, ref bool specified)
    {
        reader.SkipSymbol('-');
        if (reader.Is(LexClass.PeriodPart) && reader.Current.Lexeme.Value is (int)PeriodPart.End or (int)PeriodPart.Start)
        {
            reader.Phrase.Part = (PeriodPart)reader.Current.Lexeme.Value;
            reader.Phrase.Possessive = false;
            reader.Position++;
            specified = true;
        }
        else if (reader.Exists(-1) && reader.IsSymbol('-', -1))
        {
            reader.Position--;
        }
    }

    private static void ReadNumberedFiscalYear(ref PhraseReader reader, TimeUnit unit, ref bool specified)
    {
        if (unit == TimeUnit.FiscalYear && reader.IsNumber() && reader.IsGlued() && reader.Current.Length is 2 or 4)
        {
            reader.Phrase.C = reader.Current.Length == 2 ? 2000 + reader.Current.Number : reader.Current.Number;
            reader.Position++;
            specified = true;
        }
    }

    private static bool TryTerm(ref PhraseReader reader)
    {
        var near = reader.Phrase.Near != Nearness.None || reader.Phrase.Part != PeriodPart.None;
        var skip = near && reader.Is(LexClass.SeasonPeriod, 1) && reader.Current.Kind == TokenKind.Word ? 1 : 0;
        if ((!near && reader.Phrase.Lead is Lead.None or Lead.Of) || !reader.Is(LexClass.SeasonPeriod, skip))
        {
            return false;
        }

        reader.Position += skip + 1;
        reader.Phrase.Date = DateForm.Period;
        reader.Phrase.A = (int)TimeUnit.Unknown;
        return true;
    }

    /// <summary>"month after next", "q1 next year", "first half of next year", "week of the 12th" keeps to the week.</summary>
    private static void ReadPeriodBehind(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.Lead) && reader.Current.Lexeme.Value == (int)Lead.After && reader.Is(LexClass.Nearness, 1) && !reader.Is(LexClass.Unit, 2))
        {
            reader.Phrase.Near = Nearness.AfterNext;
            reader.Position += 2;
            return;
        }

        var of = reader.Is(LexClass.Of) ? 1 : 0;
        if (reader.Phrase.Date is DateForm.Quarter or DateForm.Half or DateForm.Season && reader.Phrase.C == 0 && reader.Is(LexClass.Nearness, of) && reader.Is(LexClass.Unit, of + 1))
        {
            reader.Phrase.C = -reader.Peek(of).Lexeme.Value;
            reader.Position += of + 2;
        }
    }

    private static void ReadYear(ref PhraseReader reader)
    {
        if (reader.IsNumber() && reader.Current is { Length: 4, Number: >= 1990 and <= 2100 })
        {
            reader.Phrase.C = reader.Current.Number;
            reader.Position++;
        }
    }

    private static bool IsUnit(in PhraseReader reader, TimeUnit unit) => reader.Is(LexClass.Unit) && reader.Current.Lexeme.Value == (int)unit;

    private static bool AcceptUnit(ref PhraseReader reader, TimeUnit unit)
    {
        reader.Phrase.Date = DateForm.Period;
        reader.Phrase.A = (int)unit;
        return true;
    }
}
