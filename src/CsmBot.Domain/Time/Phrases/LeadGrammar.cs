namespace CsmBot.Domain.Time.Phrases;

/// <summary>What stands before the moment: "by", "well before", "no later than", "not until after", "sometime in", "any time", "latest by".</summary>
internal static class LeadGrammar
{
    public static void Read(ref PhraseReader reader)
    {
        ReadAdverb(ref reader);
        var budget = 3;
        while (budget-- > 0 && !IsParticle(reader))
        {
            if (reader.Is(LexClass.Lead))
            {
                Take(ref reader, (Lead)reader.Current.Lexeme.Value, 1);
            }
            else if (reader.IsSymbol('@'))
            {
                Take(ref reader, Lead.At, 1);
            }
            else if (reader.IsLetter('b') && reader.IsNumber(1) && reader.IsGlued(1) && reader.Peek(1).Number == 4)
            {
                Take(ref reader, Lead.Before, 2);
            }
            else
            {
                break;
            }

            ReadOrBefore(ref reader);
        }
    }

    /// <summary>"I'm on in 40 min": the first word belongs to the verb.</summary>
    private static bool IsParticle(in PhraseReader reader) => reader.Phrase.Lead is Lead.On or Lead.In or Lead.At or Lead.Over or Lead.For && reader.Is(LexClass.Lead)
        && (Lead)reader.Current.Lexeme.Value is not (Lead.Around or Lead.Before or Lead.After);

    private static void ReadAdverb(ref PhraseReader reader)
    {
        if (reader.Is(LexClass.No) && reader.Is(LexClass.Later, 1) && reader.Exists(2) && reader.Word(2).Equals("than", StringComparison.OrdinalIgnoreCase))
        {
            Take(ref reader, Lead.By, 3);
        }
        else if (reader.Is(LexClass.Not) && reader.Is(LexClass.Lead, 1) && reader.Peek(1).Lexeme.Value == (int)Lead.Until)
        {
            reader.Position++;
        }
        else if (reader.Skip(LexClass.Sometime))
        {
            reader.Phrase.Vague = true;
        }
        else if (reader.Is(LexClass.Any) && reader.Is(LexClass.MomentWord, 1))
        {
            reader.Phrase.Vague = true;
            reader.Position += 2;
        }
        else if (reader.Is(LexClass.Latest) && reader.Is(LexClass.Lead, 1))
        {
            reader.Position++;
        }
        else if (reader.Word() is var word && word.Length == 4 && (word.Equals("well", StringComparison.OrdinalIgnoreCase) || word.Equals("just", StringComparison.OrdinalIgnoreCase))
            && reader.Is(LexClass.Lead, 1) && reader.Peek(1).Lexeme.Value is (int)Lead.Before or (int)Lead.After)
        {
            reader.Position++;
        }
    }

    private static void ReadOrBefore(ref PhraseReader reader)
    {
        if (reader.Phrase.Lead == Lead.On && reader.Is(LexClass.Or) && reader.Is(LexClass.Lead, 1) && reader.Peek(1).Lexeme.Value == (int)Lead.Before)
        {
            reader.Position += 2;
            reader.Phrase.Lead = Lead.By;
        }
    }

    /// <summary>"not until after easter" is after easter; "by around 4" is by 4: the weaker word does not replace the stronger one.</summary>
    private static void Take(ref PhraseReader reader, Lead lead, int length)
    {
        var replaces = reader.Phrase.Lead == Lead.None || lead is Lead.After or Lead.Within || (lead != Lead.Around && reader.Phrase.Lead is Lead.Around or Lead.For or Lead.From);
        reader.Phrase.Lead = replaces ? lead : reader.Phrase.Lead;
        reader.Phrase.Vague |= lead == Lead.Around;
        reader.Position += length;
    }
}
