using System.Net;
using System.Text;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>A file of accounts at the page: in a real browser, and posted by hand.</summary>
public sealed class AccountFileTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Sheet = "Customer Name,ARR,Grade,Favourite colour\nAcme,24000,B2,red\nGlobex,-5,C1,blue\n";
    private const string Token = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_shown_first_and_comes_in_at_a_second_press_and_only_once(bool script)
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(script: script);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/?as=dana").ToString());
        await ChooseAsync(page, Sheet);

        await Expect(page.Locator(".said")).ToHaveTextAsync("Nothing is written yet. This is what the file would do:", Patient);
        await HasCountsAsync(page, "1", "0", "0", "1");
        await Expect(page.Locator(".faults li")).ToContainTextAsync("Line 3 ARR: “-5” is no amount");
        await Expect(page.GetByLabel("Customer Name")).ToHaveValueAsync("name");
        await Expect(page.GetByLabel("Favourite colour")).ToHaveValueAsync("-");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync("Done. The same file again changes nothing.", Patient);
        await HasCountsAsync(page, "1", "0", "0", "1");

        await ChooseAsync(page, Sheet);
        await Expect(page.Locator(".said")).ToHaveTextAsync("The file changes nothing.", Patient);
        await HasCountsAsync(page, "0", "0", "1", "1");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Columns_and_dates_are_put_right_on_the_page_by_keyboard_alone()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var page = await browser.NewPageAsync();
        List<string> errors = [];
        page.Console += (_, message) => errors.AddRange(message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal) ? [message.Text] : []);
        await page.GotoAsync(new Uri(host.Address, "/?as=robin").ToString());
        await ChooseAsync(page, "Kunde,renewal\nAcme,1/2/2027\n", byKeyboard: true);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No column is the name of the account", new() { Timeout = 30_000 });
        await page.GetByLabel("Kunde").FocusAsync();
        await page.Keyboard.TypeAsync("name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("each date could be day first or month first", new() { Timeout = 30_000 });
        await page.GetByLabel("1/2/2027 means").FocusAsync();
        await page.Keyboard.TypeAsync("2 J");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look again" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".said")).ToHaveTextAsync("Done. The same file again changes nothing.", Patient);

        // The policy of the page forbids scripts and styles in the markup; a breach would be told here.
        Assert.Empty(errors);
        await page.GotoAsync(new Uri(host.Address, "/?as=robin").ToString());
        var tab = new ChatTab(page);
        await tab.WaitUntilLiveAsync();
        await tab.SayAsync("account Acme");
        await ChatTab.HasAsync(tab.LastAnswer, "2 Jan 2027");
    }

    [Fact]
    public async Task What_was_put_right_after_the_preview_is_shown_before_it_is_written()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/?as=dana").ToString());
        await ChooseAsync(page, "name,owner\nAcme,nobody\nGlobex,\n");
        await HasCountsAsync(page, "1", "0", "0", "1");

        await page.GetByLabel("owner").SelectOptionAsync("-");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await HasCountsAsync(page, "2", "0", "0", "0");
        await Expect(page.Locator(".said")).ToContainTextAsync("Nothing is written yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring them in" }).ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync("Done. The same file again changes nothing.", Patient);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_finds_nothing_serious_and_nothing_scrolls_sideways(ColorScheme scheme, int width)
    {
        var peers = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(peers.Missing);
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(width, 900, scheme);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/?as=dana").ToString());
        await ChooseAsync(page, Sheet + new string('w', 90) + ",1,1,1\n");
        await HasCountsAsync(page, "1", "0", "0", "2");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(peers.Folder, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));

        Assert.Empty(await page.EvaluateAsync<string[]>(PageReachTests.Axe));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_post_is_guarded_like_every_other_of_the_page()
    {
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.ServeAsync(folder.Location);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart(Sheet)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart(Sheet, token: "ffffffffffffffffffffffffffffffff")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart(Sheet), origin: "http://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host.Address, "/accounts/bring?as=dana", Form("upload=x")));
        Assert.Equal(HttpStatusCode.Gone, await PostAsync(host.Address, "/accounts/bring?as=dana", Form($"page={Token}&upload=x&act=bring")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host.Address, "/accounts/look?as=nobody", Multipart(Sheet)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart(string.Empty)));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(host.Address, "/accounts/look?as=dana", new StringContent(Sheet, Encoding.UTF8, "text/csv")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart("name\n" + new string('x', 6 * 1024 * 1024))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(host.Address, "/accounts/look?as=dana", Multipart("PK\u0003\u0004")));
    }

    private static LocatorAssertionsToHaveTextOptions Patient { get; } = new() { Timeout = 30_000 };

    private static async Task ChooseAsync(IPage page, string text, bool byKeyboard = false)
    {
        var area = page.Locator(".bring summary");
        if (await area.CountAsync() > 0)
        {
            await area.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload { Name = "accounts.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        var look = page.GetByRole(AriaRole.Button, new() { Name = "Show what it would do" });
        await (byKeyboard ? look.PressAsync("Enter") : look.ClickAsync());
    }

    private static async Task HasCountsAsync(IPage page, params string[] counts) =>
        await Expect(page.Locator(".counts dd")).ToHaveTextAsync(counts, new() { Timeout = 30_000 });

    private static async Task<HttpStatusCode> PostAsync(Uri address, string path, HttpContent content, string? origin = null)
    {
        using var sockets = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(sockets) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", origin ?? address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Cookie", $"csmbot-page={Token}");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static StringContent Form(string fields) => new(fields, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static MultipartFormDataContent Multipart(string sheet, string token = Token)
    {
        var content = new MultipartFormDataContent();
        content.Add(new StringContent(token), "page");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(sheet)), "file", "accounts.csv");
        return content;
    }
}
