using System.Buffers;
using System.Text;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>The bytes of a file made certain to be text.</summary>
/// <param name="Utf8">Without a mark.</param>
/// <param name="Encoding">As it was found, in words.</param>
internal sealed record SheetText(ReadOnlyMemory<byte> Utf8, string Encoding)
{
    private static readonly SearchValues<byte> Nothing = SearchValues.Create(" \t\r\n,;"u8);

    public static (SheetText? Text, SheetRefusal? Refusal) Read(byte[] file, bool isWindows1252)
    {
        if (file is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return Refuse(SheetFault.Unreadable, Strings.AccountSheet_Spreadsheet);
        }

        var (text, refusal) = file switch
        {
            [0xFF, 0xFE, ..] => Transcode(file.AsSpan(2), bigEndian: false),
            [0xFE, 0xFF, ..] => Transcode(file.AsSpan(2), bigEndian: true),
            [0xEF, 0xBB, 0xBF, ..] => (new SheetText(file.AsMemory(3), "UTF-8"), null),
            _ when isWindows1252 => (new SheetText(Encode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file)), "Windows-1252"), null),
            _ => (new SheetText(file, "UTF-8"), null),
        };
        return text is null ? (null, refusal) : Check(text);
    }

    private static (SheetText? Text, SheetRefusal? Refusal) Check(SheetText text)
    {
        var bytes = text.Utf8.Span;
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            return Refuse(SheetFault.Unreadable, Strings.AccountSheet_Nul, LineOf(bytes, nul));
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Refuse(SheetFault.NotUtf8, Strings.AccountSheet_NotUtf8, LineOf(bytes, FirstBad(bytes)));
        }

        return bytes.IndexOfAnyExcept(Nothing) < 0 ? Refuse(SheetFault.Unreadable, Strings.AccountSheet_Empty) : (text, null);
    }

    private static (SheetText? Text, SheetRefusal? Refusal) Transcode(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            return (new SheetText(Encode(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes)), "UTF-16"), null);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(SheetFault.Unreadable, Strings.AccountSheet_BadUtf16);
        }
    }

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    // A line break is LF, CR LF, or CR alone.
    private static int LineOf(ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
    }

    private static (SheetText? Text, SheetRefusal? Refusal) Refuse(SheetFault fault, string sentence, params ReadOnlySpan<object?> values) =>
        (null, new SheetRefusal(fault, Say.With(sentence, values)));
}
