using CsmBot.Testing.Peers;
using Microsoft.Playwright;
using Xunit;

namespace CsmBot.Host.Tests.Page;

/// <summary>The machine's own Chromium, started once for all tests of the page. Where there is none they are skipped with the reason; CI fails.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private string? _missing;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            _missing = $"The tests of the page need Chromium, and none of {string.Join(", ", Places)} exists.";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            // A container has no user namespaces for the sandbox; the only pages it opens are ours.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>A browser of its own: cookies and tabs are shared within, and with nothing else.</summary>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light, bool script = true, float scale = 1)
    {
        Peer.RequireOrSkip(_missing);
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = scale,
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = "en-GB",
            TimezoneId = "America/New_York",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
