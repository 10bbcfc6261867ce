using System.Security.Cryptography;
using System.Text;

namespace CsmBot.Protocols.Tables.Authentication;

/// <summary>
/// A storage account's name and one of its two keys, which sign every request. See
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
/// </summary>
public sealed class TableSharedKeyCredential
{
    private readonly byte[] _key;

    /// <summary>Takes the account's name and key.</summary>
    /// <param name="accountName">The account's name.</param>
    /// <param name="accountKey">The key, in base 64 as the portal shows it.</param>
    /// <exception cref="ArgumentException">The name is empty or the key is not base 64. The message does not hold the key.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accountName);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountKey);
        AccountName = accountName;
        var key = new byte[accountKey.Length];
        if (!Convert.TryFromBase64String(accountKey, key, out var length))
        {
            throw new ArgumentException("The account key is not base 64.", nameof(accountKey));
        }

        _key = key[..length];
    }

    /// <summary>The account's name.</summary>
    public string AccountName { get; }

    /// <summary>The account's name; the key is never shown.</summary>
    public override string ToString() => AccountName;

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
