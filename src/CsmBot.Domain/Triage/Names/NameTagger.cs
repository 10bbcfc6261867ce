using System.Buffers;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Reads a message for the account name it may hold, without knowing any.</summary>
internal static class NameTagger
{
    private const int States = NameModel.States;

    /// <summary>Room for the scores of a message.</summary>
    public static int ScoresOf(int tokens) => tokens * States;

    public static NameReading Read(NameModel model, NameRows rows, WordTable words, string text, ReadOnlySpan<Token> tokens, Span<float> scores)
    {
        Span<byte> commonness = stackalloc byte[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            commonness[at] = Commonness.StepOf(words.RankOf(tokens[at].Hash));
        }

        Span<uint> features = stackalloc uint[NameFeatures.MaxPerToken];
        Span<float> hidden = stackalloc float[NameNet.Hidden];
        var capitals = HasCapitals(tokens);
        var rented = ArrayPool<float>.Shared.Rent(tokens.Length * NameNet.RowLength);
        var read = rented.AsSpan(0, tokens.Length * NameNet.RowLength);
        rows.Read(tokens, capitals, read);
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = scores.Slice(at * States, States);
            model.Score(features[..NameFeatures.Read(text, tokens, commonness, at, capitals, features)], token);
            model.Net.Look(read, tokens.Length, at, hidden);
            model.Net.AddScores(hidden, token);
        }

        ArrayPool<float>.Shared.Return(rented);
        return new NameReading(model, scores[..(tokens.Length * States)]);
    }

    /// <summary>The characters of a range of tokens, widened so that it never cuts through "Sainte-Anne" or "mono.space", and without marks that only stand beside the name.</summary>
    public static TextSpan? SpanOf(string text, ReadOnlySpan<Token> tokens, Range range)
    {
        var (first, length) = range.GetOffsetAndLength(tokens.Length);
        var last = first + length - 1;
        while (last + 2 < tokens.Length && IsJoint(text, tokens[last], tokens[last + 1], tokens[last + 2]))
        {
            last += 2;
        }

        while (first >= 2 && IsJoint(text, tokens[first - 2], tokens[first - 1], tokens[first]))
        {
            first -= 2;
        }

        while (first <= last && !IsWord(tokens[first]))
        {
            first++;
        }

        while (last >= first && !IsWord(tokens[last]) && !EndsName(text, tokens[last - 1], tokens[last]))
        {
            last--;
        }

        return first > last ? null : new TextSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
    }

    private static bool IsJoint(string text, Token left, Token mark, Token right) =>
        left.Kind == TokenKind.Word && right.Kind is (TokenKind.Word or TokenKind.Number) && mark.Kind == TokenKind.Mark
        && left.End == mark.Start && mark.End == right.Start && text[mark.Start] is ('-' or '.' or '&' or '+');

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>"Kiln &amp; Co.", "Jolt!", "Acme (EU)": a mark that touches the word before it and may belong to a name.</summary>
    private static bool EndsName(string text, Token word, Token mark) =>
        mark.Kind == TokenKind.Mark && mark.Start == word.End && text[mark.Start] is '.' or '!' or '+' or ')';

    /// <summary>Whether anything after the first word is capitalised: in an all lower-case message case says nothing.</summary>
    public static bool HasCapitals(ReadOnlySpan<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Case == TokenCase.Capital && tokens[at].Length > 1)
            {
                return true;
            }
        }

        return false;
    }
}
