using System.Security.Cryptography;
using System.Text;
using CsmBot.Channels.Slack.Settings;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>
/// Encrypts the tokens of installations (AES-256-GCM, the key derived from the app's client secret), each bound to its installation, so that a copy of the
/// database opens no workspace.
/// </summary>
internal sealed class TokenSeal(IOptions<SlackOptions> options)
{
    private const int KeyBytes = 32;

    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;
    private static readonly byte[] Purpose = "CsmBot Slack tokens 1"u8.ToArray();

    private readonly Lazy<byte[]> _key = new(() => KeyOf(options.Value.ClientSecret!));
    private readonly Lazy<byte[]?> _previous = new(() => string.IsNullOrWhiteSpace(options.Value.PreviousClientSecret) ? null : KeyOf(options.Value.PreviousClientSecret));

    public string Close(string text, string owner)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var closed = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key.Value, TagBytes);
        cipher.Encrypt(nonce, plain, closed.AsSpan(NonceBytes, plain.Length), closed.AsSpan(NonceBytes + plain.Length), Encoding.UTF8.GetBytes(owner));
        return Convert.ToBase64String(closed);
    }

    /// <summary>Null when it was closed with another secret, for another owner, or changed since.</summary>
    public string? Open(string closed, string owner) =>
        Open(_key.Value, closed, owner) ?? (_previous.Value is { } previous ? Open(previous, closed, owner) : null);

    private static string? Open(byte[] key, string closed, string owner)
    {
        var bytes = new byte[closed.Length];
        if (!Convert.TryFromBase64String(closed, bytes, out var length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plain = new byte[length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length, TagBytes), plain, Encoding.UTF8.GetBytes(owner));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] KeyOf(string secret) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyBytes, info: Purpose);
}
