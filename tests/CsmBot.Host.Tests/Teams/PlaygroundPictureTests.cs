using CsmBot.Host.Tests.Drivers;
using CsmBot.Host.Tests.Page;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Teams;

/// <summary>The bot in the playground's own page, as a person sees it. <c>UPDATE_SCREENSHOTS=1</c> takes the picture of the README anew.</summary>
public sealed class PlaygroundPictureTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Words = "triage churn threat at Acme before Friday";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_types_in_the_page_presses_a_button_and_sees_the_card_change()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(1280, 1000);
        await using var host = await HostProcess.ServeAsync(folder.Location, null, ("Teams__AllowUnauthenticated", "true"));
        await using var playground = await PlaygroundServer.StartAsync(new Uri(host.Address, "api/messages"), Token);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(playground.ServiceUrl, "/").AbsoluteUri);
        var box = page.Locator("[data-lexical-editor=true]");

        // The page rebuilds its box when the first message arrives: what was typed before is gone.
        await Expect(page.GetByText("I am CsmBot").First).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await box.ClickAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await box.PressSequentiallyAsync(Words);
        await Expect(box).ToHaveTextAsync(Words);
        await page.Keyboard.PressAsync("Enter");
        var done = page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Done", Exact = true });
        await Expect(done).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

        var picture = Path.Combine(RepositoryRoot.Find(), "docs", "images", "teams.png");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            await page.ScreenshotAsync(new() { Path = picture });
        }

        Assert.True(File.Exists(picture), "The README shows docs/images/teams.png; UPDATE_SCREENSHOTS=1 takes it");
        await done.ClickAsync();
        await Expect(page.GetByText("T-1 · Done").First).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
    }
}
