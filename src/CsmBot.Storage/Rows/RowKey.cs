using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CsmBot.Storage.Rows;

/// <summary>Builds keys: parts joined by <c>|</c>, each escaped so that no part can reach into the next or break a platform's rules for keys.</summary>
internal static class RowKey
{
    /// <summary>Longer parts are cut and marked with a hash, so that a whole key stays within the 1 KiB of Azure Tables.</summary>
    private const int MaxPartLength = 120;

    // Forbidden in Azure Tables keys are / \ # ? and control characters; | and ! are ours.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:@+ ");

    /// <summary>Sorts before every key.</summary>
    public const string First = "!";

    /// <summary>Sorts after every key.</summary>
    public const string PastLast = "~";

    public static string Of(params ReadOnlySpan<string> parts)
    {
        var builder = new StringBuilder();
        foreach (var part in parts)
        {
            if (builder.Length > 0)
            {
                builder.Append('|');
            }

            Append(builder, part);
        }

        return builder.ToString();
    }

    /// <summary>The range of all keys that start with these parts: from inclusive, to exclusive.</summary>
    public static (string From, string To) Under(params ReadOnlySpan<string> parts)
    {
        var prefix = Of(parts);
        return (prefix + "|", prefix + "}");
    }

    /// <summary>Sorts ascending by time.</summary>
    public static string Ascending(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Sorts the newest first.</summary>
    public static string Descending(long ticks) => (long.MaxValue - ticks).ToString("D19", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder builder, string part)
    {
        if (part.Length > MaxPartLength)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)).AsSpan(0, 12));
            part = string.Concat(part.AsSpan(0, MaxPartLength - 30), "_", hash);
        }

        if (!part.AsSpan().ContainsAnyExcept(Plain))
        {
            builder.Append(part);
            return;
        }

        foreach (var c in part)
        {
            if (Plain.Contains(c))
            {
                builder.Append(c);
            }
            else
            {
                builder.Append(CultureInfo.InvariantCulture, $"!{(int)c:x4}");
            }
        }
    }
}
