using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>One open tab with the page, used as a person would.</summary>
internal sealed class ChatTab(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    /// <summary>Everything said by the bot, oldest first.</summary>
    public ILocator Answers => Page.Locator("article.from-bot");

    public ILocator LastAnswer => Answers.Last;

    /// <summary>Opens the page as somebody and waits until it is live and has greeted.</summary>
    public static async Task<ChatTab> OpenAsync(IBrowserContext browser, Uri host, string query = "?as=dana")
    {
        var tab = new ChatTab(await browser.NewPageAsync());
        await tab.Page.GotoAsync(new Uri(host, "/" + query).ToString());
        await tab.WaitUntilLiveAsync();
        await Expect(tab.Answers.First).ToBeVisibleAsync(Patient);
        return tab;
    }

    /// <summary>The machine may be busy with other tests.</summary>
    public static LocatorAssertionsToBeVisibleOptions Patient { get; } = new() { Timeout = 30_000 };

    public Task WaitUntilLiveAsync() => Page.Locator("#log[data-ready]").WaitForAsync(new() { Timeout = 60_000 });

    /// <summary>Types and sends, and waits for the answer.</summary>
    public async Task SayAsync(string text)
    {
        var before = await Answers.CountAsync();
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        await Expect(Answers).ToHaveCountAsync(before + 1, new() { Timeout = 30_000 });
    }

    public ILocator Card(string text) => Answers.Filter(new() { HasText = text });

    public static Task PressAsync(ILocator card, string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static async Task HasAsync(ILocator card, string text) => await Expect(card).ToContainTextAsync(text, new() { Timeout = 30_000 });
}
