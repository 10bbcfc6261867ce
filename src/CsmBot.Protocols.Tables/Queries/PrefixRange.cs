using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Queries;

internal static class PrefixRange
{
    /// <summary>The least well-formed text above every key with the prefix; null when there is none.</summary>
    public static string? UpperBound(string prefix)
    {
        for (var length = prefix.Length; length > 0;)
        {
            var width = char.IsLowSurrogate(prefix[length - 1]) ? 2 : 1;
            var head = prefix.AsSpan(0, length - width);
            if (Successor(prefix.AsSpan(length - width, width)) is { } next)
            {
                return string.Concat(head, next);
            }

            length -= width;
        }

        return null;
    }

    // UTF-16 order puts U+E000 to U+FFFF after the astral planes, whose code units are D800 to DFFF.
    private static string? Successor(ReadOnlySpan<char> last)
    {
        if (last.Length == 2)
        {
            var point = char.ConvertToUtf32(last[0], last[1]);
            return point == 0x10FFFF ? "\uE000" : char.ConvertFromUtf32(point + 1);
        }

        // Forbidden characters are in no key, so the bound may lie beyond them.
        var next = last[0] + 1;
        while (next <= char.MaxValue && TableLimits.IsForbiddenInKey((char)next))
        {
            next++;
        }

        return next switch
        {
            > char.MaxValue => null,
            0xD800 => "\U00010000",
            _ => ((char)next).ToString(),
        };
    }
}
