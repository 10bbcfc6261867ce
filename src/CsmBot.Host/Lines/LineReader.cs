using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace CsmBot.Host.Lines;

/// <summary>
/// Streams the lines of a file of any size in flat memory. LF and CRLF end a line; a byte order mark is dropped (and says when the file is UTF-16);
/// a line that is not valid UTF-8 or is absurdly long becomes a fault and the rest goes on.
/// </summary>
internal static class LineReader
{
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async IAsyncEnumerable<RawLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = await SkipMarkAsync(PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true)), cancellationToken);
        var number = 0;
        var skipping = false;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                number++;
                yield return skipping ? TooLong(number) : Decode(number, buffer.Slice(0, end));
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > MaxBytes || skipping)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            if (read.IsCompleted)
            {
                if (skipping || !buffer.IsEmpty)
                {
                    number++;
                    yield return skipping ? TooLong(number) : Decode(number, buffer);
                }

                await pipe.CompleteAsync();
                yield break;
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static async Task<PipeReader> SkipMarkAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        var read = await pipe.ReadAtLeastAsync(3, cancellationToken);
        var head = read.Buffer.Slice(0, Math.Min(3, read.Buffer.Length)).ToArray();
        var (length, utf16) = head switch
        {
            [0xEF, 0xBB, 0xBF] => (3, null),
            [0xFF, 0xFE, ..] => (2, Encoding.Unicode),
            [0xFE, 0xFF, ..] => (2, Encoding.BigEndianUnicode),
            _ => (0, (Encoding?)null),
        };
        pipe.AdvanceTo(read.Buffer.GetPosition(length));
        return utf16 is null ? pipe : PipeReader.Create(Encoding.CreateTranscodingStream(pipe.AsStream(), utf16, Strict));
    }

    private static RawLine Decode(int number, ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return TooLong(number);
        }

        try
        {
            var text = Strict.GetString(bytes);
            return new RawLine(number, text.EndsWith('\r') ? text[..^1] : text, null);
        }
        catch (DecoderFallbackException)
        {
            return new RawLine(number, null, new LineFault(number, "not valid UTF-8"));
        }
    }

    private static RawLine TooLong(int number) => new(number, null, new LineFault(number, $"longer than {MaxBytes / 1024} KiB"));
}
