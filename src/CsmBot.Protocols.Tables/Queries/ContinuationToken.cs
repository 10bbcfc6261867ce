using Azure.Core;

namespace CsmBot.Protocols.Tables.Queries;

/// <summary>Where the next page begins: the service's two opaque header values, joined for the caller.</summary>
internal sealed record ContinuationToken(string NextPartitionKey, string? NextRowKey)
{
    private const int MaxLength = 8 * 1024;
    private const char Separator = ' ';

    public static string? From(ResponseHeaders headers)
    {
        if (!headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey) || string.IsNullOrEmpty(partitionKey))
        {
            return null;
        }

        return headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) && !string.IsNullOrEmpty(rowKey)
            ? partitionKey + Separator + rowKey
            : partitionKey;
    }

    public static ContinuationToken Parse(string token)
    {
        var parts = token.Split(Separator);
        var isToken = token.Length is > 0 and <= MaxLength && parts.Length <= 2 && parts.All(part => part.Length > 0 && part.All(char.IsAscii) && !part.Any(char.IsControl));
        return isToken
            ? new ContinuationToken(parts[0], parts.Length == 2 ? parts[1] : null)
            : throw new ArgumentException("This is not a continuation token of this library.", nameof(token));
    }
}
