using CsmBot.Domain.Accounts;
using CsmBot.Domain.Text;

namespace CsmBot.Domain.Triage;

/// <summary>
/// The customer a text concerns, verbatim; <paramref name="Candidates"/> are the directory entries it may mean (one: resolved; several: ask; none: not in the directory).
/// With an empty <paramref name="Span"/> the account was given beside the text, which does not name it.
/// </summary>
public sealed record AccountMention(string Name, TextSpan Span, IReadOnlyList<KnownAccount> Candidates)
{
    public KnownAccount? Resolved => Candidates.Count == 1 ? Candidates[0] : null;
}
