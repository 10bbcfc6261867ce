using System.Globalization;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Packaging;

/// <summary>What Teams asks of the two icons.</summary>
public sealed class IconTests : IDisposable
{
    private const int SafeEdge = 36;

    private readonly PackageDriver _package = new();

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_Teams_asks_for(string name, int edge)
    {
        var icon = Icon(name);

        Assert.Equal((edge, edge), (icon.Width, icon.Height));
        Assert.Equal(edge * edge, icon.Pixels.Count());
    }

    [Fact]
    public void The_outline_is_white_on_nothing()
    {
        var pixels = Icon("outline.png").Pixels.ToList();

        Assert.All(pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((byte.MaxValue, byte.MaxValue, byte.MaxValue), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(pixels.Count(pixel => pixel.Alpha == byte.MaxValue), 100, 600);
        Assert.InRange(pixels.Count(pixel => pixel.Alpha == 0), 300, 900);
    }

    [Fact]
    public async Task The_colour_icon_fills_its_square_with_the_accent_colour_around_a_centred_symbol()
    {
        var accent = (await _package.ManifestAsync()).GetProperty("accentColor").GetString()!;
        var icon = Icon("color.png");
        var pixels = icon.Pixels.ToList();

        Assert.All(pixels, pixel => Assert.Equal(byte.MaxValue, pixel.Alpha));
        Assert.All(
            pixels.Where((_, i) => !IsSafe(i % icon.Width, icon) || !IsSafe(i / icon.Width, icon)),
            pixel => Assert.Equal(accent, string.Create(CultureInfo.InvariantCulture, $"#{pixel.Red:X2}{pixel.Green:X2}{pixel.Blue:X2}")));
        Assert.True(pixels.Distinct().Count() > 5, "The symbol is missing");
    }

    private static bool IsSafe(int at, Png icon) => at >= SafeEdge && at < icon.Width - SafeEdge;

    private static Png Icon(string name) => Png.Read(Path.Combine(RepositoryRoot.Find(), "manifests", "teams", name));
}
