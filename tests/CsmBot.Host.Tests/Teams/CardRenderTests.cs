using CsmBot.Host.Tests.Page;
using CsmBot.Testing.Peers;
using Microsoft.Playwright;
using Xunit;

namespace CsmBot.Host.Tests.Teams;

/// <summary>Every verified Teams card, drawn by the renderer that Teams and the playground are built on.</summary>
public sealed class CardRenderTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Whatever is wider than its place, whether or not it is clipped.
    private const string Overflowing =
        """
        () => [document.documentElement, ...document.querySelectorAll('[class^=ac-]:not(input)')]
            .filter(box => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
            .map(box => `${box.className || box.tagName}: ${box.scrollWidth} in ${box.clientWidth}: ${box.innerText.slice(0, 60)}`)
        """;

    private const string Blank = "() => [...document.querySelectorAll('main')].filter(card => !card.innerText.trim() && !card.querySelector('img[alt]')).map(card => card.outerHTML)";

    private const string Nameless = "() => [...document.querySelectorAll('button, [role=button]')].filter(button => !button.innerText.trim()).map(button => button.outerHTML)";

    private const string Unlabelled =
        "() => [...document.querySelectorAll('input, textarea, select')].filter(field => !field.getAttribute('aria-labelledby') && !field.labels.length).map(field => field.outerHTML)";

    // The rule left out joins the lines of a row without a space, and then misses them in the row's name, which has one.
    private const string Axe =
        """
        async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } })).violations
            .filter(found => found.impact === 'serious' || found.impact === 'critical')
            .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html}`))
        """;

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(640, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_card_is_drawn_without_a_warning_and_within_its_width(int width, ColorScheme scheme)
    {
        await using var cards = await CardPage.OpenAsync(chromium, width, scheme);
        Assert.True(CardPage.Names.Count > 60);
        List<string> complaints = [];
        foreach (var name in CardPage.Names)
        {
            complaints.AddRange((await cards.DrawAsync(name)).Select(said => $"{name}: {said}"));
            await cards.Page.EvaluateAsync("() => document.querySelectorAll('button.expandable').forEach(button => button.click())");
            foreach (var check in new[] { Overflowing, Nameless, Unlabelled })
            {
                complaints.AddRange((await cards.Page.EvaluateAsync<string[]>(check)).Select(found => $"{name}: {found}"));
            }

            complaints.AddRange((await cards.Page.EvaluateAsync<string[]>(Blank)).Select(_ => $"{name}: nothing is shown"));
        }

        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public async Task Renderer_does_complain_about_a_broken_card()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 640);

        Assert.NotEmpty(await cards.Page.EvaluateAsync<string[]>("""() => drawCard('{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}')"""));
        Assert.NotEmpty(await cards.Page.EvaluateAsync<string[]>("""() => drawCard('{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"vast"}]}')"""));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task T36_Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var cards = await CardPage.OpenAsync(chromium, 480, scheme);
        var peers = await PeerPackages.EnsureAsync();
        await cards.Page.AddScriptTagAsync(new() { Path = Path.Combine(peers.Folder, "node_modules", "axe-core", "axe.min.js") });
        List<string> found = [];
        foreach (var name in new[] { "triage-1", "triage-question", "today", "matrix", "edit-form-refused", "help", "find" })
        {
            await cards.DrawAsync("DialogCardTests." + name);
            found.AddRange((await cards.Page.EvaluateAsync<string[]>(Axe)).Select(violation => $"{name}: {violation}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task Hostile_words_stand_as_they_were_typed()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 640);
        await cards.DrawAsync("EscapingTests.hostile");

        Assert.Equal(0, await cards.Page.Locator("main a, main strong, main em, main li").CountAsync());
        var words = await cards.Page.Locator("main > .ac-adaptiveCard").InnerTextAsync();
        Assert.True(words.Split("**bold** [link](https://evil.example) <at>Kim Osei</at>").Length > 15, words);
        Assert.DoesNotContain('\\', words);
    }

    [Fact]
    public async Task Buttons_send_their_verb_and_data_and_move_to_unfolds()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 640);
        await cards.DrawAsync("DialogCardTests.triage-1");
        await cards.PressAsync("Done");
        Assert.Equal(
            """{"type":"Action.Execute","title":"Done","verb":"task.complete.v1","data":{"csmbot":{"a":"task.complete.v1","e":"T-1","v":1,"k":"0001-turn-00"}}}""",
            await cards.SentAsync());

        await cards.PressAsync("Move to");
        await cards.PressAsync("2 Schedule");
        Assert.Contains("\"x\":\"2\"", await cards.SentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_opens_its_task_by_a_press_on_its_text()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 320);
        await cards.DrawAsync("DialogCardTests.today");
        await cards.Page.GetByText("calm the sponsor after the outage").First.ClickAsync();

        Assert.Contains("\"verb\":\"task.show.v1\",\"data\":{\"csmbot\":{\"a\":\"task.show.v1\",\"e\":\"T-1\"", await cards.SentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_sends_its_fields_by_name_and_what_is_required_holds_up_only_saving()
    {
        await using var cards = await CardPage.OpenAsync(chromium, 640);
        await cards.DrawAsync("DialogCardTests.edit-form");
        await cards.Page.GetByLabel("Account").FillAsync(string.Empty);
        await cards.PressAsync("Save");
        var sent = await cards.SentAsync();
        Assert.Contains("\"field.text\":\"plan the onsite seminar for Acme\"", sent, StringComparison.Ordinal);
        // An emptied field does not come back: this is what the names in the data are for.
        Assert.DoesNotContain("field.account", sent, StringComparison.Ordinal);
        Assert.Contains("\"n\":[\"text\",\"account\"", sent, StringComparison.Ordinal);

        await cards.Page.GetByLabel("Text").FillAsync(string.Empty);
        await cards.PressAsync("Save");
        Assert.Null(await cards.SentAsync());
        Assert.Contains("Text is needed.", await cards.Page.Locator("main > .ac-adaptiveCard").InnerTextAsync(), StringComparison.Ordinal);
        await cards.PressAsync("Show the task");
        Assert.Contains("task.show.v1", await cards.SentAsync(), StringComparison.Ordinal);
    }
}
