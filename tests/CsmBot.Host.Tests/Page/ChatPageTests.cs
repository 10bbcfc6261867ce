using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CsmBot.Host.Tests.Page;

/// <summary>The page in a real browser against the real program.</summary>
public sealed class ChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Typed_task_is_filed_and_a_button_changes_its_card_in_place()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.SayAsync("/triage churn threat at Acme");
        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant");
        await ChatTab.PressAsync(tab.LastAnswer, "4 Decline");

        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant 4 · Decline");
        await Expect(tab.Answers).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("article.from-person .card")).ToHaveTextAsync("/triage churn threat at Acme");
    }

    [Fact(DisplayName = "T15: a double click acts once")]
    public async Task Double_click_acts_once()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.SayAsync("/triage churn threat at Acme");
        var posts = 0;
        tab.Page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await tab.LastAnswer.GetByRole(AriaRole.Button, new() { Name = "4 Decline", Exact = true }).DblClickAsync();

        await ChatTab.HasAsync(tab.LastAnswer, "Quadrant 4 · Decline");
        await Expect(tab.LastAnswer).Not.ToContainTextAsync("changed since the card was shown");
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task Task_is_edited_in_a_form_and_the_edit_undone()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.SayAsync("/triage churn threat at Acme");
        await ChatTab.PressAsync(tab.LastAnswer, "Edit");
        var form = tab.Page.Locator("form.card-form").Last;
        await Expect(form).ToBeVisibleAsync(ChatTab.Patient);
        await form.Locator("textarea, input").First.FillAsync("churn threat at Globex");
        await form.Locator("button[type=submit]").ClickAsync();
        await ChatTab.HasAsync(tab.Card("T-1").Last, "churn threat at Globex");
        await tab.SayAsync("/undo");
        await tab.SayAsync("/show T-1");

        await Expect(tab.LastAnswer.Locator(".quote")).ToHaveTextAsync("churn threat at Acme");
    }

    [Fact]
    public async Task Reload_keeps_everything()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.SayAsync("/triage churn threat at Acme");
        await tab.SayAsync("/triage polish the slides");
        var before = await tab.Page.Locator("article .card").AllInnerTextsAsync();
        await tab.Page.ReloadAsync();
        await tab.WaitUntilLiveAsync();

        Assert.Equal(before, await tab.Page.Locator("article .card").AllInnerTextsAsync());
    }

    [Fact(DisplayName = "T35: what is typed while the host is down is sent once when it is back, from the page that was open")]
    public async Task Open_page_outlives_a_restart_of_the_host()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address);
        await tab.SayAsync("/triage churn threat at Acme");
        await host.KillAsync();
        await Expect(tab.Page.Locator("#offline")).ToBeVisibleAsync(ChatTab.Patient);
        await tab.Box.FillAsync("/triage polish the slides");
        await tab.Box.PressAsync("Enter");
        await Expect(tab.Page.Locator("article.pending")).ToContainTextAsync("Not sent yet");
        await using var again = await HostProcess.ServeAsync(folder.Location, host.Address.Port);

        await ChatTab.HasAsync(tab.LastAnswer, "T-2");
        await Expect(tab.Page.Locator("#offline")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("article.pending")).ToHaveCountAsync(0);
        await Expect(tab.Answers).ToHaveCountAsync(3);
        await ChatTab.PressAsync(tab.Card("T-1 ·"), "4 Decline");
        await ChatTab.HasAsync(tab.Card("T-1 ·"), "Quadrant 4 · Decline");
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Same_person_in_two_tabs_sees_the_same_and_another_person_does_not()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var one = await ChatTab.OpenAsync(browser, host.Address);
        var two = await ChatTab.OpenAsync(browser, host.Address);
        var robin = await ChatTab.OpenAsync(browser, host.Address, "?as=robin");
        await one.SayAsync("/triage churn threat at Acme");
        await ChatTab.HasAsync(two.LastAnswer, "T-1 · Quadrant");
        await ChatTab.PressAsync(two.LastAnswer, "4 Decline");
        await ChatTab.HasAsync(one.LastAnswer, "T-1 · Quadrant 4");

        Assert.Equal("Dana Reyes · CsmBot", await one.Page.TitleAsync());
        Assert.Equal("Robin Vale · CsmBot", await robin.Page.TitleAsync());
        await Expect(robin.Answers).ToHaveCountAsync(1);
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Kim Osei" }).ClickAsync();
        await Expect(robin.Page).ToHaveTitleAsync("Kim Osei · CsmBot");
    }

    [Fact]
    public async Task Without_script_the_page_is_read_typed_in_and_pressed()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync(script: false);
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = new ChatTab(await browser.NewPageAsync());
        await tab.Page.GotoAsync(host.Address.ToString());
        await tab.Box.FillAsync("/triage churn threat at Acme");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant");
        await ChatTab.PressAsync(tab.LastAnswer, "4 Decline");

        await ChatTab.HasAsync(tab.LastAnswer, "T-1 · Quadrant 4");
    }

    [Fact(DisplayName = "T3: sample data on demand, marked as such, and one button removes it")]
    public async Task Sample_data_comes_and_goes()
    {
        using var folder = new TemporaryFolder();
        await using var browser = await chromium.OpenAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location);
        var tab = await ChatTab.OpenAsync(browser, host.Address, "?demo=1");
        await Expect(tab.Page.Locator(".matrix")).ToBeVisibleAsync(ChatTab.Patient);
        var counts = await tab.Page.Locator(".cell .count").AllInnerTextsAsync();
        await tab.Page.ReloadAsync();
        await tab.WaitUntilLiveAsync();

        Assert.Equal(12, counts.Sum(count => int.Parse(count.Split('\n')[0])));
        await Expect(tab.Page.Locator(".matrix")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".banner")).ToContainTextAsync("Sample data");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove sample data" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new Uri(host.Address, "/?as=dana").ToString());
        await Expect(tab.Page.Locator(".banner")).ToHaveCountAsync(0);
    }
}
