using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>The pixels of a PNG with 8 bits a channel, no palette and no interlace; anything else is refused.</summary>
internal sealed class Png
{
    private const int HeaderOffset = 8;
    private const int Rgb = 2;
    private const int Rgba = 6;

    private readonly byte[] _pixels;
    private readonly int _channels;

    private Png(int width, int height, int channels, byte[] pixels)
    {
        Width = width;
        Height = height;
        _channels = channels;
        _pixels = pixels;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Red, green, blue and alpha of every pixel, row by row.</summary>
    public IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels =>
        _pixels.Chunk(_channels).Select(pixel => (pixel[0], pixel[1], pixel[2], _channels == Rgba - Rgb ? pixel[3] : byte.MaxValue));

    public static Png Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var header = file.AsSpan(HeaderOffset + 8);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, Rgb, 0) => 3,
            (8, Rgba, 0) => 4,
            _ => throw new NotSupportedException("Only 8-bit RGB and RGBA without interlace."),
        };
        return new Png(width, height, channels, Unfilter(Inflate(file), height, width * channels, channels));
    }

    private static byte[] Inflate(byte[] file)
    {
        using var packed = new MemoryStream();
        for (var at = HeaderOffset; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (Encoding.ASCII.GetString(file, at + 4, 4) == "IDAT")
            {
                packed.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    // Each row says in its first byte how it was predicted from the pixel to the left (a), above (b) and above left (c).
    private static byte[] Unfilter(byte[] rows, int height, int stride, int channels)
    {
        var pixels = new byte[height * stride];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (y, x) = (i / stride, i % stride);
            int a = x >= channels ? pixels[i - channels] : 0;
            int b = y > 0 ? pixels[i - stride] : 0;
            int c = x >= channels && y > 0 ? pixels[i - stride - channels] : 0;
            var predicted = rows[y * (stride + 1)] switch
            {
                0 => 0,
                1 => a,
                2 => b,
                3 => (a + b) / 2,
                _ => Paeth(a, b, c),
            };
            pixels[i] = (byte)(rows[(y * (stride + 1)) + 1 + x] + predicted);
        }

        return pixels;
    }

    private static int Paeth(int a, int b, int c) => new[] { a, b, c }.MinBy(near => Math.Abs(a + b - c - near));
}
