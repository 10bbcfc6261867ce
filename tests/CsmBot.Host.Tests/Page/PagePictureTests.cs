using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>The picture in the README. <c>UPDATE_SCREENSHOTS=1</c> takes it anew from the running page.</summary>
public sealed class PagePictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly byte[] PngMark = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Fact]
    public async Task Picture_of_the_page_is_there()
    {
        var path = Path.Combine(RepositoryRoot.Find(), "docs", "images", "page.png");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            await TakeAsync(path);
        }

        Assert.Equal(PngMark, File.ReadAllBytes(path).Take(PngMark.Length));
    }

    private async Task TakeAsync(string path)
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(1280, 900, scale: 1.5f);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address, "?demo=1");
        await Expect(tab.Page.Locator(".matrix")).ToBeVisibleAsync(ChatTab.Patient);
        await tab.Page.ScreenshotAsync(new() { Path = path });
    }
}
