using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Inbound;

/// <summary>What the page posts, and what is answered to everything else.</summary>
public sealed class TurnEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_kept_as_a_message_and_answered_with_a_card()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var response = await page.SendAsync("""{"turn":"12345678-aaaa","zone":"Europe/Berlin","text":"/triage churn threat at Acme"}""", Cancel);
        var messages = await page.DeliveredAsync(2, Cancel);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("Dana Reyes", messages[0].Author);
        Assert.Contains("T-1", messages[1].Card.Summary, StringComparison.Ordinal);
        var html = await page.Browser.GetStringAsync("/", Cancel);
        Assert.Contains("T-1", html, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "T15: a post repeated after a lost answer acts once")]
    public async Task Repeated_post_acts_once()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        const string Json = """{"turn":"12345678-aaaa","text":"/triage churn threat at Acme"}""";
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.SendAsync(Json, Cancel)));
        var accepted = await Task.WhenAll(answers.Select(answer => answer.Content.ReadFromJsonAsync(WebJson.Default.Accepted, Cancel)));
        await page.SendAsync("""{"turn":"12345678-bbbb","text":"/triage quarterly review with Globex"}""", Cancel);
        var messages = await page.DeliveredAsync(4, Cancel);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        Assert.Equal(1, accepted.Count(answer => !answer!.Repeated));
        Assert.Equal(2, messages.Count(message => message.Author is null));
        Assert.Contains("T-2", messages[^1].Card.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"turn":"12345678-aaaa"}""")]
    [InlineData("""{"turn":"12345678-aaaa","text":7}""")]
    [InlineData("""{"turn":"12345678-aaaa","text":"   "}""")]
    [InlineData("""{"turn":"12345678-aaaa","text":"hello","opened":true}""")]
    [InlineData("""{"turn":"12345678-aaaa","text":"a","press":{"actionId":"task.complete.v1"}}""")]
    [InlineData("""{"turn":"12345678-aaaa","press":{}}""")]
    [InlineData("""{"turn":"12345678-aaaa","press":{"actionId":""}}""")]
    [InlineData("""{"turn":"12345678-aaaa","press":{"actionId":"a","entityVersion":"x"}}""")]
    [InlineData("""{"turn":"12345678-aaaa","form":{"values":{}}}""")]
    [InlineData("""{"turn":"12345678-aaaa","form":{"formId":"f","values":{"":"x"}}}""")]
    [InlineData("""{"turn":"12345678-aaaa","form":{"formId":"f","values":{"a":{"b":"c"}}}}""")]
    [InlineData("""{"text":"no id"}""")]
    [InlineData("""{"turn":"short","text":"a"}""")]
    [InlineData("""{"turn":"12345678/../x","text":"a"}""")]
    [InlineData("""{"turn":"12345678901234567890123456789012345678901234567890123456789012345","text":"a"}""")]
    [InlineData("""{"turn":"12345678-äöü","text":"a"}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public async Task Anything_but_one_act_is_answered_with_400_and_words(string json)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var response = await page.SendAsync(json, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.EndsWith(".", await PageDriver.RefusalOf(response, Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_beyond_the_cap_is_refused_before_it_is_parsed(bool tellsItsLength)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        var bytes = Encoding.UTF8.GetBytes("{\"turn\":\"12345678-aaaa\",\"text\":\"" + new string('a', CappedBody.MaxBytes) + "\"}");
        HttpContent content = tellsItsLength ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes));
        content.Headers.ContentType = new("application/json");
        using var response = await page.Browser.SendAsync(page.Post(content), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(PageText.Refused_TooLarge, await PageDriver.RefusalOf(response, Cancel));
    }

    [Fact]
    public async Task Text_close_to_the_cap_is_answered_with_a_card_and_not_with_a_fault()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        var text = "/triage " + string.Concat(Enumerable.Repeat("churn threat ", 19_000));
        using var response = await page.SendAsync($$"""{"turn":"12345678-aaaa","text":{{JsonSerializer.Serialize(text, WebJson.Default.String)}}}""", Cancel);
        var messages = await page.DeliveredAsync(2, Cancel);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Contains(messages[1].Card.Elements, element => element is TextElement { Tone: TextTone.Warning });
        Assert.Contains("T-1", await page.Browser.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_content_and_unknown_people_are_refused_in_words()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var xml = await page.Browser.SendAsync(page.Post(new StringContent("<a/>", Encoding.UTF8, "text/xml")), Cancel);
        using var nobody = await page.SendAsync("""{"turn":"12345678-aaaa","text":"help"}""", Cancel, "?as=mallory");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await page.Browser.GetAsync("/?as=mallory", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Browser.GetAsync("/chat/events?as=mallory", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("dana", MemberRole.Csm, "Europe/Berlin", "Europe/Berlin")]
    [InlineData("kim", MemberRole.Colleague, "Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("robin", MemberRole.Manager, "Mars/Olympus", "Etc/UTC")]
    public async Task First_contact_takes_role_and_zone_from_persona_and_browser(string persona, MemberRole role, string zone, string kept)
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        await page.SendAsync($$"""{"zone":"{{zone}}","opened":true}""", Cancel, "?as=" + persona);
        await page.DeliveredAsync(1, Cancel, conversation: "web-" + persona);
        var reader = page.Get<TurnReader>();
        var chat = new Chat(Persona.Find(persona)!, IsDemo: false);
        var member = await page.Get<IWorkspaceStore>().Open(reader.Opened(chat, null), fromInbox: false).FindMemberAsync(new MemberId(persona), Cancel);

        Assert.Equal(role, member?.Role);
        Assert.Equal(kept, member?.Zone);
    }

    [Fact(DisplayName = "T1: the greeting comes once, however often the page is opened")]
    public async Task Opening_greets_once()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(HttpStatusCode.Accepted, (await page.SendAsync("""{"opened":true}""", Cancel)).StatusCode);
        }

        await page.SendAsync("""{"turn":"12345678-aaaa","text":"help"}""", Cancel);
        var messages = await page.AnsweredAsync("12345678-aaaa", Cancel);

        Assert.Single(messages, message => message.Card.Summary.Contains("Welcome", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_a_form_sends_text_and_presses_buttons()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var said = await PostFormAsync(page, ("turn", "plain-0001"), ("text", "/triage churn threat at Acme"));
        var card = (await page.DeliveredAsync(2, Cancel))[1];
        var press = JsonSerializer.Serialize(new PressRequest("triage.keep.v1", "T-1", 1, null, card.Key), WebJson.Default.PressRequest);
        using var pressed = await PostFormAsync(page, ("turn", "plain-0002"), ("press", press));
        var after = await page.DeliveredAsync(2, Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, said.StatusCode);
        Assert.Equal("/?as=dana", said.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.SeeOther, pressed.StatusCode);
        Assert.Equal(2, after[1].Revision);
    }

    [Fact]
    public async Task Form_without_the_pages_mark_is_refused_with_a_page_that_leads_back()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var request = page.Post(new FormUrlEncodedContent([KeyValuePair.Create("turn", "plain-0001"), KeyValuePair.Create("text", "help")]));
        request.Headers.Add("Accept", "text/html");
        using var response = await page.Browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("href=\"/\"", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostFormAsync(PageDriver page, params (string Name, string Value)[] fields)
    {
        var all = fields.Append((PageToken.Field, PageDriver.Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await page.Browser.SendAsync(page.Post(new FormUrlEncodedContent(all)), Cancel);
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
