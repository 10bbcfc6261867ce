using System.Net;
using System.Text.Json.Nodes;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Testing.Teams;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class HostileHeaderTests
{
    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    [InlineData("Bearer    ")]
    public async Task The_scheme_is_read_leniently(string prefix)
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);

        var reply = await bot.PostHeaderAsync(prefix + openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl));

        Assert.Equal(BotTokenVerdict.Valid, reply.Verdict);
    }

    [Fact]
    public async Task T28_without_a_bearer_token_nothing_is_fetched()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);
        string[][] headers = [[], [""], ["Bearer"], ["Bearer "], ["Basic dXNlcjpwYXNz"], [openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl)], ["BearerX y"]];

        foreach (var header in headers)
        {
            var reply = await bot.PostHeaderAsync(header);

            Assert.Equal((HttpStatusCode.Unauthorized, BotTokenVerdict.Missing), (reply.Status, reply.Verdict));
        }

        Assert.Equal(0, openId.DocumentRequests);
    }

    [Fact]
    public async Task T28_two_headers_are_refused_even_when_both_are_good()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);
        var good = $"Bearer {openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl)}";

        Assert.Equal("HTTP/1.1 200 OK", await bot.PostRawAsync(good));
        Assert.Equal("HTTP/1.1 401 Unauthorized", await bot.PostRawAsync(good, good));
        Assert.Equal("HTTP/1.1 401 Unauthorized", await bot.PostRawAsync("", good));
        Assert.Equal("HTTP/1.1 401 Unauthorized", await bot.PostRawAsync(good, ""));
        Assert.Equal("HTTP/1.1 401 Unauthorized", await bot.PostRawAsync($"{good}, {good}"));
    }

    [Fact]
    public async Task T28_a_huge_token_is_refused_unread()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);
        var draft = openId.Draft(BotEndpoint.AppId, BotEndpoint.ServiceUrl);
        var fits = draft with { Claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["padding"] = new string('x', 4_000) } };
        var huge = draft with { Claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["padding"] = new string('x', 7_000) } };

        Assert.Equal(BotTokenVerdict.Valid, (await bot.PostAsync(openId.Issue(fits))).Verdict);
        Assert.Equal(BotTokenVerdict.Malformed, (await bot.PostAsync(openId.Issue(huge))).Verdict);
    }

    [Fact]
    public async Task T28_garbage_is_refused_quietly()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);

        foreach (var token in Garbage())
        {
            var reply = await bot.PostAsync(token);

            Assert.True(reply.Status == HttpStatusCode.Unauthorized && reply.Verdict is not null, token);
        }

        Assert.Equal(0, openId.DocumentRequests);
    }

    [Fact]
    public async Task T28_claims_of_the_wrong_kind_are_refused_quietly()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);
        JsonNode?[] values = [null, 1, -1, 1e300, true, "text", new JsonArray("x", 1), new JsonObject { ["a"] = 1 }, long.MaxValue];
        foreach (var claim in new[] { "iss", "aud", "exp", "nbf", "iat" })
        {
            foreach (var value in values)
            {
                var draft = openId.Draft(BotEndpoint.AppId, null) with { Claims = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { [claim] = value } };

                var reply = await bot.PostAsync(openId.Issue(draft));

                Assert.True((int)reply.Status is 401 or 403, $"{claim} {value?.ToJsonString()}: {reply}");
            }
        }
    }

    [Fact]
    public async Task T28_the_log_tells_the_verdict_and_never_the_token_or_the_body()
    {
        await using var openId = await OpenIdServer.StartAsync(BotEndpoint.Cancel);
        await using var bot = await BotEndpoint.StartAsync(openId);
        var good = openId.Issue(BotEndpoint.AppId, BotEndpoint.ServiceUrl);
        var expired = openId.Issue(openId.Draft(BotEndpoint.AppId, BotEndpoint.ServiceUrl) with { Expires = DateTimeOffset.UnixEpoch });

        await bot.PostAsync(good);
        await bot.PostAsync(expired);

        Assert.Contains(bot.Log.Lines, line => line.Contains(nameof(BotTokenVerdict.Expired), StringComparison.Ordinal));
        foreach (var secret in good.Split('.').Concat(expired.Split('.')).Append("a secret of the customer"))
        {
            Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Garbage()
    {
        static string Part(string json) => Base64UrlEncoder.Encode(json);
        yield return "x";
        yield return "..";
        yield return "a.b.c";
        yield return "a.b.c.d.e";
        yield return new string('.', 100);
        yield return $"{Part("{}")}.{Part("{}")}.";
        yield return $"{Part("[]")}.{Part("[]")}.x";
        yield return $"{Part("null")}.{Part("null")}.x";
        yield return $"{Part("{")}.{Part("{")}.x";
        yield return $"{Part("""{"alg":1}""")}.{Part("""{"iss":{}}""")}.x";
        yield return $"{Part("""{"alg":"RS256","kid":"k"}""")}.{Part("""{"iss":["https://api.botframework.com"]}""")}.x";
        yield return $"{Part("""{"alg":"RS256","kid":"k"}""")}.%%%.x";
        yield return $"{Part("""{"alg":"RS256","enc":"A128GCM"}""")}.a.b.c.d";
        yield return $"{Part(new string('[', 3000))}.{Part("{}")}.x";
    }
}
