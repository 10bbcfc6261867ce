namespace CsmBot.Domain.Time.Phrases;

/// <summary>Collects the cues of one phrase: its form and preposition, and up to four words of its clause on either side.</summary>
internal static class CueReader
{
    private const int Reach = 4;

    /// <summary>The finder has no clock: a typed year before this one is over wherever this is read; later ones are left to the resolver.</summary>
    private const int EarliestYearAhead = 2026;

    public static DueCues Read(in TimePhrase phrase, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start, int end) =>
        Combine(phrase, OfLead(phrase.Lead) | OfForm(phrase) | OfStart(phrase, start) | Before(text, tokens, start) | Behind(phrase, text, tokens, start, end));

    /// <summary>Cues that mean more together than apart: "they gave us 48 hours".</summary>
    private static DueCues Combine(in TimePhrase phrase, DueCues cues)
    {
        if (cues.HasFlag(DueCues.ThisMorning | DueCues.NeedBefore))
        {
            cues |= DueCues.NeedsThisMorning;
        }

        if (cues.HasFlag(DueCues.Unanchored | DueCues.GrantedBefore))
        {
            cues |= DueCues.GrantedSpan;
        }

        return cues | (phrase.C is > 1000 and < EarliestYearAhead ? DueCues.PastYear : DueCues.None);
    }

    private static DueCues OfLead(Lead lead) => lead switch
    {
        Lead.By => DueCues.By,
        Lead.Before => DueCues.Before,
        Lead.Until => DueCues.Until,
        Lead.Within => DueCues.Within,
        Lead.In => DueCues.In,
        Lead.At => DueCues.At,
        Lead.On or Lead.Come => DueCues.On,
        Lead.After => DueCues.After,
        Lead.Over => DueCues.Over,
        Lead.From => DueCues.From,
        Lead.For => DueCues.For,
        Lead.Around => DueCues.Around,
        _ => DueCues.NoLead,
    };

    private static DueCues OfForm(in TimePhrase phrase)
    {
        var cues = OfDate(phrase);
        cues |= phrase.Time == TimeForm.Clock ? DueCues.Clock : DueCues.None;
        cues |= phrase.BareNumber && phrase.Date == DateForm.None ? DueCues.BareHour : DueCues.None;
        cues |= phrase.Time == TimeForm.DayPart ? DueCues.DayPart : DueCues.None;
        cues |= phrase is { DayPart: DayPart.Morning, Near: Nearness.This, Date: DateForm.None } ? DueCues.ThisMorning : DueCues.None;
        cues |= phrase.Near == Nearness.Every ? DueCues.Recurring : DueCues.None;
        cues |= phrase.Near == Nearness.Last || phrase is { Date: DateForm.Day, A: < 0 } ? DueCues.Past : DueCues.None;
        cues |= phrase.Near is Nearness.Next or Nearness.AfterNext ? DueCues.Next : DueCues.None;
        cues |= phrase.Near == Nearness.This && phrase.Date != DateForm.None ? DueCues.This : DueCues.None;
        cues |= phrase.Part != PeriodPart.None ? DueCues.Part : DueCues.None;
        cues |= phrase.Possessive ? DueCues.Possessive : DueCues.None;
        cues |= phrase.Vague ? DueCues.Vague : DueCues.None;
        return cues | (phrase.Determined ? DueCues.Determined : DueCues.None);
    }

    private static DueCues OfDate(in TimePhrase phrase) => phrase.Date switch
    {
        DateForm.Day => phrase.A == 0 ? DueCues.Today : DueCues.LaterDay,
        DateForm.Weekday => DueCues.Weekday,
        DateForm.MonthDay or DateForm.DayOfMonth or DateForm.Numeric => DueCues.Date,
        DateForm.Month => DueCues.Month,
        DateForm.Quarter or DateForm.Half => DueCues.Quarter,
        DateForm.Season => DueCues.Season,
        DateForm.Holiday or DateForm.Unknown => DueCues.Holiday,
        DateForm.Event => DueCues.Event,
        DateForm.Year => DueCues.Year,
        DateForm.Period => DueCues.Period,
        DateForm.Offset => phrase.Anchored ? DueCues.Offset : DueCues.Offset | DueCues.Unanchored,
        _ => DueCues.None,
    };

    /// <summary>A day's name that opens the message is often somebody's name; with a preposition it is a date.</summary>
    private static DueCues OfStart(in TimePhrase phrase, int start) => start == 0 && phrase.Lead == Lead.None ? DueCues.StartsText : DueCues.None;

    private static DueCues Before(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start)
    {
        if (start == 0)
        {
            return DueCues.StartsClause;
        }

        var previous = tokens[start - 1];
        var cues = previous.Kind == TokenKind.Symbol ? DueCues.StartsClause : DueCues.None;
        cues |= previous.Is('-') && tokens[start].Glued ? DueCues.Hyphened : DueCues.None;
        cues |= IsItIs(text, tokens, start) ? DueCues.ItIsBefore : DueCues.None;
        for (var i = start - 1; i >= 0 && i >= start - Reach && !EndsClause(tokens[i]); i--)
        {
            cues |= OfWordBefore(text, tokens, i, i == start - 1);
        }

        return cues;
    }

    private static DueCues OfWordBefore(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, bool adjacent)
    {
        var token = tokens[at];
        return token.Class switch
        {
            LexClass.Since => adjacent ? DueCues.SinceBefore : DueCues.None,
            LexClass.Need => DueCues.NeedBefore,
            LexClass.Clock or LexClass.Closing => DueCues.ClockVerbBefore,
            LexClass.Granted => DueCues.GrantedBefore,
            LexClass.Change => adjacent ? DueCues.ChangeBefore : DueCues.None,
            LexClass.Copula when IsWas(text, token) => DueCues.WasBefore,
            LexClass.Copula => adjacent ? DueCues.CopulaBefore : DueCues.None,
            LexClass.Repeat => token.Lexeme.Value == 0 || IsCounted(tokens, at) ? DueCues.RepeatBefore : DueCues.None,
            LexClass.OrdinalWord or LexClass.OrdinalSuffix => DueCues.RepeatBefore,
            LexClass.It => adjacent && token.Possessive ? DueCues.ThatIsBefore : DueCues.None,
            LexClass.PastVerb => DueCues.PastVerbBefore,
            LexClass.None when IsPastForm(text, token) && !IsPassive(text, tokens, at) => DueCues.PastVerbBefore,
            _ => DueCues.None,
        };
    }

    /// <summary>"it's friday 4:50", "today is the 1st", "its sat" tell the present.</summary>
    private static bool IsItIs(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start)
    {
        var previous = tokens[start - 1];
        if (previous.Possessive && (previous.Is(LexClass.DayName) || (previous.Is(LexClass.It) && Is(text, previous, "it's"))))
        {
            return true;
        }

        if (previous.Is(LexClass.Owner) && Is(text, previous, "its"))
        {
            return true;
        }

        return start > 1 && previous.Is(LexClass.Copula) && (tokens[start - 2].Is(LexClass.DayName) || (tokens[start - 2].Is(LexClass.It) && Is(text, tokens[start - 2], "it")));
    }

    private static bool IsCounted(ReadOnlySpan<Token> tokens, int at) => at > 0 && (tokens[at - 1].Kind == TokenKind.Number || tokens[at - 1].Is(LexClass.NumberWord));

    private static bool IsPast(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at) => tokens[at].Is(LexClass.PastVerb)
        || (tokens[at].Is(LexClass.Copula) && IsWas(text, tokens[at])) || (tokens[at].Is(LexClass.None) && IsPastForm(text, tokens[at]));

    private static bool IsWas(ReadOnlySpan<char> text, Token token) => Is(text, token, "was") || Is(text, token, "were");

    private static bool IsPastForm(ReadOnlySpan<char> text, Token token) =>
        token.Kind == TokenKind.Word && token.Length >= 5 && !token.Possessive && text[token.End - 1] == 'd' && text[token.End - 2] == 'e';

    /// <summary>"must be completed", "want it fixed", "gets posted": not done yet.</summary>
    private static bool IsPassive(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var token = tokens[i];
            if (token.Class is LexClass.Need or LexClass.Modal or LexClass.To || (token.Is(LexClass.Copula) && !IsWas(text, token)) || Is(text, token, "get") || Is(text, token, "gets"))
            {
                return true;
            }
        }

        return false;
    }

    private static DueCues Behind(in TimePhrase phrase, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        if (end >= tokens.Length)
        {
            return DueCues.EndsClause;
        }

        var next = tokens[end];
        if (next.Kind == TokenKind.Symbol)
        {
            return next.Is('-') && next.Glued ? DueCues.Hyphened : next.Is('.') && IsDomain(text, tokens, end) ? DueCues.NameBehind : DueCues.EndsClause;
        }

        var cues = next.Class switch
        {
            LexClass.Ago => DueCues.AgoBehind,
            LexClass.Clock or LexClass.Closing => DueCues.ClockVerbBehind,
            LexClass.To => DueCues.ToBehind,
            LexClass.None => DueCues.NounBehind,
            _ => DueCues.None,
        };

        if (next.Is(LexClass.Pronoun) && end + 1 < tokens.Length && IsPast(text, tokens, end + 1))
        {
            cues |= DueCues.PastBehind;
        }

        var named = next.Capital && tokens[end - 1].Capital && end - start == 1 && phrase.Date is DateForm.Weekday or DateForm.Month or DateForm.Season or DateForm.Day;
        return cues | (named && next.Is(LexClass.None) ? DueCues.NameBehind : DueCues.None);
    }

    private static bool IsDomain(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int dot) =>
        dot + 1 < tokens.Length && tokens[dot].Glued && tokens[dot + 1].Glued && (Is(text, tokens[dot + 1], "com") || Is(text, tokens[dot + 1], "io"));

    private static bool EndsClause(Token token) => token.Kind == TokenKind.Symbol && token.Symbol is '.' or ',' or ';' or '!' or '?' or '\n' or '(' or ')' or ':' or '…';

    private static bool Is(ReadOnlySpan<char> text, Token token, string word) =>
        token.Length == word.Length && text[token.Start..token.End].Equals(word, StringComparison.OrdinalIgnoreCase);
}
