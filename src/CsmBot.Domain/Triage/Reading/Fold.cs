namespace CsmBot.Domain.Triage.Reading;

/// <summary>The folding and hashing that training and inference share. Changing it invalidates every weight.</summary>
internal static class Fold
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static char Character(char value) => value switch
    {
        >= 'a' and <= 'z' => value,
        >= 'A' and <= 'Z' => (char)(value | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' or '\u2018' or '`' or '\u00B4' => '\'',
        '\u2013' or '\u2014' or '\u2212' => '-',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        < '\u0080' => value,
        _ => char.ToLowerInvariant(value),
    };

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var character in text)
        {
            hash = (hash ^ Character(character)) * Prime;
        }

        return Mix(hash);
    }

    public static uint Combine(uint first, uint second) => Mix((first * 0x9E3779B1u) ^ (second + 0x7F4A7C15u + (first << 6) + (first >> 2)));

    public static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EBCA6Bu;
        value ^= value >> 13;
        value *= 0xC2B2AE35u;
        return value ^ (value >> 16);
    }
}
