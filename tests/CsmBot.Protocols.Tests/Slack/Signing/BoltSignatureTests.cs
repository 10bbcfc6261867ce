using System.Text;
using System.Text.Json.Nodes;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using NodaTime;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Signing;

/// <summary>Slack's own server framework takes what we sign, and we take what it takes.</summary>
public sealed class BoltSignatureTests
{
    private const string Secret = "gehe!m-秘密";
    private const string Timestamp = "1764000000";

    private static readonly string[] Bodies = ["", "payload=%7B%22a%22%3A1%7D", "{\"text\":\"Grüße 顧客 😀\"}\r\n", "\uFEFF{}"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bolt_accepts_what_we_sign_and_nothing_else()
    {
        var right = Bodies.Select(body => Case(body, SlackRequestSigner.Sign(Secret, Timestamp, Encoding.UTF8.GetBytes(body))));
        var wrong = Bodies.Select(body => Case(body, SlackRequestSigner.Sign(Secret, Timestamp, Encoding.UTF8.GetBytes(body + " "))));

        var answers = await AskAsync("verify", [.. right, .. wrong]);

        Assert.Equal([.. Bodies.Select(_ => true), .. Bodies.Select(_ => false)], answers.Select(answer => answer!.GetValue<bool>()));
    }

    [Fact]
    public async Task We_accept_what_is_signed_for_bolt()
    {
        var signatures = await AskAsync("sign", [.. Bodies.Select(body => Case(body, ""))]);
        var verifier = new SlackRequestVerifier(Secret, new ManualTimeProvider(Instant.FromUnixTimeSeconds(long.Parse(Timestamp))));

        Assert.Equal(Bodies.Length, signatures.Count);
        Assert.All(Bodies.Zip(signatures), pair =>
            Assert.Equal(SlackSignatureVerdict.Valid, verifier.Verify(Timestamp, pair.Second!.GetValue<string>(), Encoding.UTF8.GetBytes(pair.First))));
    }

    [Fact]
    public async Task Bolt_refuses_the_same_old_versions_and_digits_as_we_do()
    {
        var right = SlackRequestSigner.Sign(Secret, Timestamp, "a"u8);
        var answers = await AskAsync(
            "verify",
            [
                Case("a", right, now: 1764000300),
                Case("a", right, now: 1764000301),
                Case("a", "v1" + right[2..]),
                Case("a", "v0=" + right[3..].ToUpperInvariant()),
                Case("a", right, secret: ""),
            ]);

        Assert.Equal([true, false, false, false, false], answers.Select(answer => answer!.GetValue<bool>()));
    }

    private static JsonObject Case(string body, string signature, long now = 1764000000, string secret = Secret) => new()
    {
        ["secret"] = secret,
        ["timestamp"] = Timestamp,
        ["signature"] = signature,
        ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)),
        ["now"] = now,
    };

    private static async Task<JsonArray> AskAsync(string mode, JsonObject[] cases) =>
        JsonNode.Parse(await PeerScript.AskAsync("slack-signatures.cjs", [mode, new JsonArray(cases).ToJsonString()], Token))!.AsArray();
}
