using System.Text;
using CsmBot.Domain.Text;

namespace CsmBot.Domain.Accounts;

/// <summary>
/// When two names are one: whatever their case, and however their accents are put together. Keys and every comparison go by this one rule, so that no two
/// accounts that look different share a row, and none that look alike are two.
/// </summary>
public static class AccountName
{
    public static IEqualityComparer<string> Comparer { get; } = new FoldedComparer();

    public static bool Same(string? one, string? other) => Comparer.Equals(one, other);

    /// <summary>Whether a name goes on where another ends, as "Acme EU" does after "Acme".</summary>
    public static bool Continues(string name, string beginning) =>
        name.Length > beginning.Length && Fold(name).StartsWith(Fold(beginning) + " ", StringComparison.Ordinal);

    /// <summary>The one form of a name in all its spellings. Letters with two lower-case forms (σ and ς, ß and ẞ) meet by way of the upper case.</summary>
    public static string Fold(string name) => Ascii.IsValid(name)
        ? name.Trim().ToLowerInvariant()
        : WellFormed.Of(name.Trim()).Normalize().ToUpperInvariant().ToLowerInvariant().Normalize();

    private sealed class FoldedComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x is null || y is null
            ? x == y
            : Ascii.IsValid(x) && Ascii.IsValid(y) ? x.AsSpan().Trim().Equals(y.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase) : Fold(x) == Fold(y);

        // A name outside ASCII may fold into it (the Kelvin sign), and has to be found under the same hash.
        public int GetHashCode(string obj) => string.GetHashCode(Ascii.IsValid(obj) ? obj.AsSpan().Trim() : Fold(obj), StringComparison.OrdinalIgnoreCase);
    }
}
