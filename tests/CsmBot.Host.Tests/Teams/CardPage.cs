using CsmBot.Host.Tests.Page;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Microsoft.Playwright;

namespace CsmBot.Host.Tests.Teams;

/// <summary>A page that draws the verified Teams cards with the adaptivecards renderer, set up close to Teams.</summary>
internal sealed class CardPage(IBrowserContext browser, IPage page) : IAsyncDisposable
{
    private static readonly string Verified = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Bot.Tests", "Teams", "Rendering");

    private static readonly string Here = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Host.Tests", "Teams");

    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100"/></svg>""";

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Verified, "*.verified.json").Select(file => Path.GetFileName(file).Replace(".verified.json", string.Empty, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public IPage Page { get; } = page;

    public static async Task<CardPage> OpenAsync(Chromium chromium, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var peers = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(peers.Missing);
        var browser = await chromium.OpenAsync(width, 900, scheme, scale: 2);
        var page = await browser.NewPageAsync();
        await page.RouteAsync("https://example.com/**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Picture }));
        await page.SetContentAsync("<!doctype html><html lang=\"en\"><title>Cards</title><main></main></html>");
        await page.AddStyleTagAsync(new() { Path = Path.Combine(Here, "card-page.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(peers.Folder, "node_modules", "adaptivecards", "dist", "adaptivecards.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Here, "card-page.js") });
        return new CardPage(browser, page);
    }

    /// <summary>Draws one card in place of what was there; returns what the renderer has against it.</summary>
    public async Task<string[]> DrawAsync(string name)
    {
        await Page.EvaluateAsync("() => document.querySelector('main').replaceChildren()");
        return await Page.EvaluateAsync<string[]>("json => drawCard(json)", await File.ReadAllTextAsync(Path.Combine(Verified, name + ".verified.json")));
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>The action a press sent, as JSON; null where it sent none.</summary>
    public Task<string?> SentAsync() => Page.EvaluateAsync<string?>("() => { const sent = window.executed; window.executed = undefined; return sent ? JSON.stringify(sent) : null; }");

    public async ValueTask DisposeAsync() => await browser.DisposeAsync();
}
