using CsmBot.Host.Tests.Drivers;
using CsmBot.Host.Tests.Teams;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>The morning digest as each channel shows it. <c>UPDATE_SCREENSHOTS=1</c> takes the pictures of docs/rhythm.md anew.</summary>
public sealed class DigestPictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Work =
    [
        "triage churn threat at Acme: their CFO asks for an exit quote by 17:00", "triage build an adoption plan with the team leads of Acme", "triage prepare the business review of Globex by friday",
        "triage write a help article on exports", "triage manage support ticket for Initech",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Teams_shows_the_digest()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 760);
        Assert.Empty(await cards.DrawAsync("DialogCardTests.digest"));
        await LooksAsync(cards.Page, "digest-teams.png");
    }

    [Fact]
    public async Task Slack_shows_the_digest()
    {
        var message = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Bot.Tests", "Slack", "Rendering", "DialogMessageTests.digest.verified.json");
        var html = await PeerScript.AskAsync("draw-slack.cjs", [message], Token);
        await using var browser = await chromium.OpenAsync(760, 900, scale: 1.5f);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync(html);
        await LooksAsync(page, "digest-slack.png");
    }

    [Fact]
    public async Task The_page_shows_the_digest()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(1280, 1400, scale: 1.5f);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        foreach (var text in Work)
        {
            await tab.SayAsync(text);
        }

        await tab.SayAsync("digest");
        await Expect(tab.LastAnswer).ToContainTextAsync("Focus for", new() { Timeout = 30_000 });
        await LooksAsync(tab.Page, "digest-page.png", tab.LastAnswer);
    }

    /// <summary>What a digest is about can be seen, and its picture is there.</summary>
    private static async Task LooksAsync(IPage page, string name, ILocator? part = null)
    {
        part ??= page.Locator("main");
        foreach (var text in new[] { "Focus for", "Cannot wait", "Your focus" })
        {
            await Expect(part.GetByText(text).First).ToBeVisibleAsync(ChatTab.Patient);
        }

        var picture = Path.Combine(RepositoryRoot.Find(), "docs", "images", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            await part.ScreenshotAsync(new() { Path = picture });
        }

        Assert.True(File.Exists(picture), $"docs/rhythm.md shows {name}; UPDATE_SCREENSHOTS=1 takes it");
    }
}
