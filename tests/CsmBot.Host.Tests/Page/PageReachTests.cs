using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>T36: by keyboard alone, on a phone, and for those who hear the page.</summary>
public sealed class PageReachTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Serious and critical violations of axe-core, one a line.
    internal const string Axe =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter((found) => found.impact === 'serious' || found.impact === 'critical')
            .flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html}`))
        """;

    [Fact]
    public async Task Keyboard_alone_is_enough()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        var keys = tab.Page.Keyboard;

        await tab.Page.Locator("#log").FocusAsync();
        await keys.PressAsync("/");
        await Expect(tab.Box).ToBeFocusedAsync();
        await keys.TypeAsync("triage churn threat");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("at Acme");
        await Expect(tab.Box).ToHaveValueAsync("/triage churn threat\nat Acme");
        await keys.PressAsync("Enter");
        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant");
        await Expect(tab.Box).ToHaveValueAsync("");
        await Expect(tab.Page.Locator("article.pending")).ToHaveCountAsync(0);
        await keys.PressAsync("ArrowUp");
        await Expect(tab.Box).ToHaveValueAsync("/triage churn threat\nat Acme");
        await keys.PressAsync("ArrowDown");
        await Expect(tab.Box).ToHaveValueAsync("");

        await TabBackToAsync(tab, "4 Decline");
        await keys.PressAsync("Enter");
        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant 4");
        // The pressed button is gone with the old card; focus stays on its message and not at the top of the page.
        Assert.True(await tab.LastAnswer.EvaluateAsync<bool>("card => card.contains(document.activeElement)"));
    }

    [Fact]
    public async Task Skip_link_is_the_first_stop_and_leads_to_the_box()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.Page.Locator(".skip").FocusAsync();
        await Expect(tab.Page.Locator(".skip")).ToBeInViewportAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Box).ToBeFocusedAsync();
        Assert.Equal("skip", await tab.Page.EvaluateAsync<string>("document.querySelector('a, button, input, textarea').className"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1920)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(width, 740);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address, "?demo=1");
        await Expect(tab.Page.Locator(".matrix")).ToBeVisibleAsync(ChatTab.Patient);
        await tab.SayAsync("/triage " + new string('w', 300));

        Assert.Empty(
            await tab.Page.EvaluateAsync<string[]>(
                "() => [document.documentElement, ...document.querySelectorAll('main, #log, article, .card, .cell')].filter(box => box.scrollWidth > box.clientWidth + 1).map(box => box.className || box.tagName)"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme, int width)
    {
        var peers = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(peers.Missing);
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(width, 900, scheme);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address, "?demo=1");
        await Expect(tab.Page.Locator(".matrix")).ToBeVisibleAsync(ChatTab.Patient);
        await tab.SayAsync("/today");
        await tab.SayAsync("what is this");
        await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(peers.Folder, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));

        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Axe));
    }

    private static async Task TabBackToAsync(ChatTab tab, string button)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            await tab.Page.Keyboard.PressAsync("Shift+Tab");
            if (await tab.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()") == button)
            {
                return;
            }
        }

        Assert.Fail($"{button} cannot be reached with Tab.");
    }
}
