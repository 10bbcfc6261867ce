using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsmBot.Host.Signals;
using Microsoft.AspNetCore.Http;
using NodaTime;
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

    [Theory]
    [InlineData("Idempotency-Key", "another")]
    [InlineData("ce-id", "another")]
    [InlineData("ce-subject", "Globex")]
    public async Task T28_A_captured_signal_is_no_other_one_by_what_its_signature_does_not_cover(string header, string value)
    {
        var body = $$"""{"id":"captured-{{header}}","kind":"milestone-reached","account":"Hooli"}""";
        var signed = SignalHost.Signed(body, TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync(body, signed)).Status);
        var (status, answer) = await host.SendAsync(body, request =>
        {
            signed(request);
            request.Headers.Add(header, value);
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The signature covers the body alone", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T28_A_captured_event_is_the_same_one_under_another_content_type()
    {
        const string Event = """{"specversion":"1.0","id":"e-9","source":"/health","type":"milestone-reached","subject":"Hooli","kind":"milestone-reached","account":"Hooli","data":{}}""";
        var signed = SignalHost.Signed(Event, TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync(Event, signed, "application/cloudevents+json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(Event, signed)).Status);
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/cloudevents+json; charset=utf-7")]
    [InlineData("application/cloudevents+json; charset=klingon")]
    public async Task C7_A_charset_other_than_UTF_8_is_refused_by_name(string contentType)
    {
        var (status, body) = await host.SendAsync("""{"specversion":"1.0","id":"c-1","source":"/a","type":"custom","subject":"Hooli"}""", Bearer, contentType);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("UTF-8", body.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C7_A_mark_before_UTF_8_is_read_over_and_UTF_16_is_refused()
    {
        const string Signal = """{"id":"marked","kind":"milestone-reached","account":"Hooli"}""";
        Assert.Equal(HttpStatusCode.Accepted, (await host.SendAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Signal)], Bearer)).Status);
        foreach (var bytes in new byte[][] { Encoding.Unicode.GetBytes(Signal), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Signal)] })
        {
            var (status, body) = await host.SendAsync(bytes, Bearer);
            Assert.Equal((HttpStatusCode.BadRequest, "refused"), (status, body.GetProperty("status").GetString()));
        }
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("9999-12-31T23:59:59.999999999-00:01")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00+18:00")]
    [InlineData("2026-11-26T09:30:00+25:00")]
    [InlineData("2026-11-26T09:30:00")]
    [InlineData("2026-13-26T09:30:00Z")]
    [InlineData("")]
    public async Task C7_A_time_that_nobody_means_is_refused_in_words(string at)
    {
        var (status, body) = await host.SendAsync($$"""{"id":"time-{{at}}","kind":"milestone-reached","account":"Hooli","at":"{{at}}"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The time is not RFC 3339", body.GetProperty("error").GetString(), StringComparison.Ordinal);
        var (other, _) = await host.SendAsync($$"""{"specversion":"1.0","id":"time-{{at}}","source":"/a","type":"milestone-reached","subject":"Hooli","time":"{{at}}"}""", Bearer, "application/cloudevents+json");
        Assert.Equal(HttpStatusCode.BadRequest, other);
    }

    [Theory]
    [InlineData("1000001")]
    [InlineData("-1000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1e400")]
    [InlineData("\"NaN\"")]
    public async Task R76_A_score_that_no_tool_gives_is_refused(string score)
    {
        var (status, body) = await host.SendAsync($$"""{"id":"score-{{score.Trim('"')}}","kind":"milestone-reached","account":"Hooli","score":{{score}}}""");
        Assert.Equal((HttpStatusCode.BadRequest, "refused"), (status, body.GetProperty("status").GetString()));
    }

    [Theory]
    [InlineData("-41.300000000000004", "-41.3")]
    [InlineData("72.12345", "72.1234")]
    [InlineData("-1000000.00", "-1000000")]
    public void R76_A_score_is_kept_to_four_decimals(string sent, string kept)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"id":"fine","kind":"milestone-reached","account":"Hooli","score":{{sent}}}""");
        var read = SignalReader.Read(new DefaultHttpContext().Request, body, isSigned: false, NodaConstants.UnixEpoch);
        Assert.Equal(kept, read.Score?.ToString(CultureInfo.InvariantCulture));
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

    private static void Bearer(HttpRequestMessage request) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SignalHost.Key);

    private static (HttpStatusCode Status, string? Told, string? Account) Told((HttpStatusCode Status, JsonElement Body) answer) =>
        (answer.Status, answer.Body.GetProperty("status").GetString(), answer.Body.TryGetProperty("account", out var account) ? account.GetString() : null);
}
