using System.Buffers;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>Reads "every 2 weeks on tuesday until march", with the words that due phrases are read with.</summary>
public static class RepeatPhrase
{
    private const int MaxLength = 400;

    /// <summary>Work is said in so many words at least before its schedule; fewer are more likely a name.</summary>
    private const int FewestWordsBefore = 2;

    /// <summary>Reads words that say nothing but a schedule.</summary>
    public static RepeatReading Read(string text, TaskDue? due, Instant now, BusinessCalendar calendar)
    {
        if (text.Length > MaxLength)
        {
            return new RepeatReading(null, default, RepeatFault.Unreadable);
        }

        var tokens = ArrayPool<Token>.Shared.Rent(MaxLength);
        var read = new RepeatGrammar(now, calendar);
        var fault = read.TryRead(text, tokens.AsSpan(0, Tokenizer.Tokenize(text, tokens)), 0);
        ArrayPool<Token>.Shared.Return(tokens);
        return fault == RepeatFault.None ? RepeatStart.Of(read.Rule, due, now, calendar) : new RepeatReading(null, default, fault);
    }

    /// <summary>
    /// The schedule with which a line of work ends; null where it ends with none. "They call every day" tells of somebody and asks for nothing, and "the weekly" is a
    /// thing: those are left alone.
    /// </summary>
    public static TextSpan? FindAtEnd(string text, Instant now, BusinessCalendar calendar)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var rented = ArrayPool<Token>.Shared.Rent(MaxLength);
        var tokens = (ReadOnlySpan<Token>)rented.AsSpan(0, Tokenizer.Tokenize(text, rented));
        var found = FindAtEnd(text, tokens, now, calendar);
        ArrayPool<Token>.Shared.Return(rented);
        return found;
    }

    private static TextSpan? FindAtEnd(string text, ReadOnlySpan<Token> tokens, Instant now, BusinessCalendar calendar)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Class is LexClass.Pronoun or LexClass.It or LexClass.Not)
            {
                return null;
            }

            var isFree = i >= FewestWordsBefore && !(tokens[i - 1].Class is LexClass.Article or LexClass.Owner or LexClass.Nearness);
            if (isFree && RepeatGrammar.CanBegin(text, tokens[i]) && new RepeatGrammar(now, calendar).TryRead(text, tokens, i) == RepeatFault.None)
            {
                return new TextSpan(tokens[i].Start, tokens[^1].End - tokens[i].Start);
            }
        }

        return null;
    }
}
