using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace CsmBot.Host.Tests.Signals;

/// <summary>What other systems send, over the wire to the real program.</summary>
public sealed class SignalEndpointTests(SignalHost host) : IClassFixture<SignalHost>
{
    [Fact]
    public async Task C7_A_signal_becomes_a_task_and_at_Tier_1_an_alert_and_the_same_id_again_starts_nothing()
    {
        const string Signal = """{"id":"once-1","kind":"champion-left","account":"globex","text":"Their VP of Support resigned"}""";
        Assert.Equal((HttpStatusCode.Accepted, "accepted", "Globex"), Told(await host.SendAsync(Signal)));
        await host.Dana.WaitUntilIdleAsync();
        Assert.Equal((HttpStatusCode.OK, "repeated", "Globex"), Told(await host.SendAsync(Signal)));
        await host.Dana.WaitUntilIdleAsync();

        var page = await host.GetAsync("?as=dana");
        Assert.Equal(2, page.Split("Tier 1 at risk: Globex: Champion left").Length);
        Assert.Contains("Champion left at Globex: Their VP of Support resigned", page, StringComparison.Ordinal);
        Assert.Contains("gainsight noticed it.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","kind":"usage-drop","account":"Nobody Ltd"}""", HttpStatusCode.UnprocessableEntity, "There is no account 'Nobody Ltd'")]
    [InlineData("""{"id":"1","kind":"usage-drop","account":"Umbrella"}""", HttpStatusCode.UnprocessableEntity, "Several accounts could be 'Umbrella'")]
    [InlineData("""{"kind":"usage-drop","account":"Globex"}""", HttpStatusCode.BadRequest, "Give it an id")]
    [InlineData("""{"id":" ","kind":"usage-drop","account":"Globex"}""", HttpStatusCode.BadRequest, "Give it an id")]
    [InlineData("""{"id":"1","kind":"usage-drop"}""", HttpStatusCode.BadRequest, "Name the account")]
    [InlineData("""{"id":"1","kind":"earthquake","account":"Globex"}""", HttpStatusCode.BadRequest, "The kind is one of usage-drop, champion-left")]
    [InlineData("""{"id":"1","kind":"7","account":"Globex"}""", HttpStatusCode.BadRequest, "The kind is one of")]
    [InlineData("""{"id":"1","kind":"usage-drop","account":"Globex","at":"yesterday"}""", HttpStatusCode.BadRequest, "The time is not RFC 3339")]
    [InlineData("""[]""", HttpStatusCode.BadRequest, "neither a signal nor a CloudEvent")]
    [InlineData("""null""", HttpStatusCode.BadRequest, "not a JSON object")]
    [InlineData("", HttpStatusCode.BadRequest, "neither a signal nor a CloudEvent")]
    [InlineData("""{"id":"1",""", HttpStatusCode.BadRequest, "neither a signal nor a CloudEvent")]
    [InlineData("""{"id":1,"kind":"usage-drop","account":"Globex"}""", HttpStatusCode.BadRequest, "neither a signal nor a CloudEvent")]
    public async Task What_cannot_be_taken_says_why(string json, HttpStatusCode status, string words)
    {
        var (answered, body) = await host.SendAsync(json);
        Assert.Equal((status, "refused"), (answered, body.GetProperty("status").GetString()));
        Assert.Contains(words, body.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T14_An_ambiguous_account_comes_with_those_it_could_be()
    {
        var (_, body) = await host.SendAsync("""{"id":"1","kind":"usage-drop","account":"Umbrella"}""");
        Assert.Equal(["Umbrella EU", "Umbrella US"], body.GetProperty("candidates").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task T28_Strangers_and_forged_bodies_are_refused_and_a_replay_starts_nothing()
    {
        var body = """{"id":"signed-1","kind":"milestone-reached","account":"Hooli","text":"Live in three plants"}""";
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, _ => { })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SignalHost.Key + "x"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SignalHost.Secret))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, SignalHost.Signed(body, now, "another-secret-of-good-length"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, SignalHost.Signed(body + " ", now))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, SignalHost.Signed(body, now.AddMinutes(-6)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(body, SignalHost.Signed(body, now.AddMinutes(6)))).Status);

        Assert.Equal((HttpStatusCode.Accepted, "accepted", "Hooli"), Told(await host.SendAsync(body, SignalHost.Signed(body, now))));
        Assert.Equal((HttpStatusCode.OK, "repeated", "Hooli"), Told(await host.SendAsync(body, SignalHost.Signed(body, now))));
    }

    [Fact]
    public async Task A_CloudEvent_is_taken_whole_or_by_its_headers()
    {
        const string Event = """
            {"specversion":"1.0","id":"e-1","source":"/health","type":"com.example.usage-drop","subject":"Hooli","time":"2026-01-02T03:04:05Z","datacontenttype":"application/json","data":{"text":"Logins down 40 %","score":41.5}}
            """;
        var key = new AuthenticationHeaderValue("Bearer", SignalHost.Key);
        Assert.Equal((HttpStatusCode.Accepted, "accepted", "Hooli"), Told(await host.SendAsync(Event, request => request.Headers.Authorization = key, "application/cloudevents+json; charset=utf-8")));
        Assert.Equal((HttpStatusCode.OK, "repeated", "Hooli"), Told(await host.SendAsync("""{"score":41}""", request =>
        {
            request.Headers.Authorization = key;
            request.Headers.Add("ce-specversion", "1.0");
            request.Headers.Add("ce-id", "e-1");
            request.Headers.Add("ce-source", "/health");
            request.Headers.Add("ce-type", "com.example.usage-drop");
            request.Headers.Add("ce-subject", "Hooli");
        })));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.SendAsync("""{"specversion":"1.0","id":"e-2"}""", request => request.Headers.Authorization = key, "application/cloudevents+json")).Status);
    }

    [Fact]
    public async Task A_time_that_lies_ahead_is_taken_as_now_and_one_long_past_is_noted_only()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync("""{"id":"ahead","kind":"nps-detractor","account":"Initech","at":"2999-01-01T00:00:00Z","text":"scored a 2"}""")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync("""{"id":"past","kind":"payment-late","account":"Initech","at":"2020-01-01T00:00:00Z","text":"invoice of long ago"}""")).Status);
        await host.Dana.WaitUntilIdleAsync();
        var page = await host.GetAsync("?as=dana");
        Assert.Contains("scored a 2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("invoice of long ago", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_more_than_256_KB_is_refused()
    {
        var (status, _) = await host.SendAsync($$"""{"id":"big","kind":"custom","account":"Globex","text":"{{new string('x', 256 * 1024)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_thousand_signals_about_one_account_are_one_alert_with_a_count()
    {
        var sent = Enumerable.Range(0, 1000).Select(i => $$"""{"id":"burst-{{i}}","kind":"support-escalation","account":"Initech","text":"ticket {{i}}"}""").ToList();
        await Parallel.ForEachAsync(sent, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (signal, _) =>
            Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync(signal)).Status));
        await host.Dana.WaitUntilIdleAsync();
        var page = await host.GetAsync("?as=dana");
        Assert.Equal(2, page.Split("Tier 1 at risk: Initech: Support escalation").Length);
        Assert.Matches("Times</[^>]+>\\s*<[^>]+>1000<", page);
    }

    [Fact]
    public async Task The_interface_is_described_as_OpenAPI()
    {
        using var description = JsonDocument.Parse(await host.GetAsync("api/openapi.json"));
        var post = description.RootElement.GetProperty("paths").GetProperty("/api/signals").GetProperty("post");
        Assert.Equal(["200", "202", "400", "401", "413", "422", "503"], post.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        var fields = description.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("SignalBody").GetProperty("properties");
        Assert.Equal(["account", "at", "id", "kind", "score", "text"], fields.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.All(fields.EnumerateObject(), field => Assert.True(field.Value.TryGetProperty("description", out _), $"{field.Name} is not described"));
    }

    private static (HttpStatusCode Status, string? Told, string? Account) Told((HttpStatusCode Status, JsonElement Body) answer) =>
        (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.TryGetProperty("account", out var account) ? account.GetString() : null);
}
