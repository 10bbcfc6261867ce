using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Model;

namespace CsmBot.Domain.Triage.Reading;

/// <summary>Replaces the account name by one neutral token: names mislead, so they never decide.</summary>
internal static class Masking
{
    public static int Apply(ReadOnlySpan<Token> tokens, TextSpan? account, Span<Token> masked)
    {
        var count = 0;
        var open = false;
        foreach (var token in tokens)
        {
            var inside = account is { } span && token.Span.Overlaps(span);
            if (!inside)
            {
                masked[count++] = token;
            }
            else if (!open)
            {
                masked[count++] = new Token(token.Start, account!.Value.Length, TokenKind.Mark, TokenCase.None, WordTable.AccountHash);
            }

            open = inside;
        }

        return count;
    }
}
