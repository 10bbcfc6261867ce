using System.Globalization;

namespace CsmBot.Domain.Triage.Reading;

/// <summary>Cuts a message into tokens, with a bound on the work a long message may cause.</summary>
internal static class Tokenizer
{
    /// <summary>Beyond this many characters a message is read no further: what a task is about stands at its start.</summary>
    public const int MaxCharacters = 1_500;

    public const int MaxTokens = 320;

    public static int Read(string text, Span<Token> tokens)
    {
        var end = Math.Min(text.Length, MaxCharacters);
        var count = 0;
        var at = 0;
        while (at < end && count < tokens.Length)
        {
            var character = text[at];
            if (character == '\n')
            {
                tokens[count++] = Make(text, at, 1, TokenKind.LineBreak);
                at++;
            }
            else if (IsClitic(text, at, end))
            {
                tokens[count++] = Make(text, at, 2, TokenKind.Word);
                at += 2;
            }
            else if (char.IsLetterOrDigit(character))
            {
                var length = WordLength(text, at, end);
                tokens[count++] = Make(text, at, length, char.IsAsciiDigit(character) && IsAllDigits(text, at, length) ? TokenKind.Number : TokenKind.Word);
                at += length;
            }
            else if (char.IsSurrogate(character))
            {
                var length = at + 1 < end && char.IsSurrogatePair(character, text[at + 1]) ? 2 : 1;
                tokens[count++] = Make(text, at, length, TokenKind.Emoji);
                at += length;
            }
            else
            {
                if (IsMark(character))
                {
                    tokens[count++] = Make(text, at, 1, character > '\u2100' ? TokenKind.Emoji : TokenKind.Mark);
                }

                at++;
            }
        }

        return count;
    }

    private static int WordLength(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            if (char.IsLetterOrDigit(text[at]) || IsCombining(text[at]))
            {
                at++;
            }
            else if (Fold.Character(text[at]) == '\'' && !IsClitic(text, at, end) && at + 1 < end && char.IsLetter(text[at + 1]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at - start;
    }

    /// <summary>The possessive or shortened "'s" at the end of a word is a token of its own, so that a name can end before it.</summary>
    private static bool IsClitic(string text, int at, int end) =>
        Fold.Character(text[at]) == '\'' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < end && text[at + 1] is ('s' or 'S')
        && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));

    private static bool IsAllDigits(string text, int start, int length) => !text.AsSpan(start, length).ContainsAnyExceptInRange('0', '9');

    private static bool IsCombining(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsMark(char character) => !char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('\uFE0F' or '\u200D' or '\u200B' or '\uFEFF');

    private static Token Make(string text, int start, int length, TokenKind kind)
    {
        var span = text.AsSpan(start, length);
        return new Token(start, length, kind, kind == TokenKind.Word ? CaseOf(span) : TokenCase.None, Fold.Hash(span));
    }

    private static TokenCase CaseOf(ReadOnlySpan<char> word)
    {
        var upper = 0;
        var letters = 0;
        foreach (var character in word)
        {
            if (char.IsLetter(character))
            {
                letters++;
                upper += char.IsUpper(character) ? 1 : 0;
            }
        }

        return upper switch
        {
            0 => TokenCase.Lower,
            _ when upper == letters && letters > 1 => TokenCase.Upper,
            1 when char.IsUpper(word[0]) => TokenCase.Capital,
            _ => TokenCase.Mixed,
        };
    }
}
