using System.Security.Cryptography;
using System.Text;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Testing;
using Microsoft.Extensions.Primitives;
using NodaTime;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Signing;

public sealed class SlackRequestVerifierTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const long SentAt = 1531420618;

    // The sample that Slack's documentation prints, with the signature it gives for it.
    private const string SampleSignature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string SampleBody =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(SampleBody);

    [Fact]
    public void The_published_sample_is_valid() => Assert.Equal(SlackSignatureVerdict.Valid, Verify(SampleSignature, Body));

    [Fact]
    public void The_signer_makes_the_published_signature() => Assert.Equal(SampleSignature, SlackRequestSigner.Sign(Secret, "1531420618", Body));

    [Theory]
    [InlineData(0, SlackSignatureVerdict.Valid)]
    [InlineData(300, SlackSignatureVerdict.Valid)]
    [InlineData(301, SlackSignatureVerdict.Stale)]
    [InlineData(1_000_000_000, SlackSignatureVerdict.Stale)]
    [InlineData(-300, SlackSignatureVerdict.Valid)]
    [InlineData(-301, SlackSignatureVerdict.Future)]
    [InlineData(-3600, SlackSignatureVerdict.Future)]
    public void The_window_is_300_seconds_to_both_sides(long age, SlackSignatureVerdict verdict) =>
        Assert.Equal(verdict, Verify(SampleSignature, Body, now: SentAt + age));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF{\"text\":\"byte order mark\"}")]
    [InlineData("a=1\r\n&b=2\r\n")]
    [InlineData("{\"text\":\"Grüße 顧客 😀\"}")]
    public void Any_body_is_signed_byte_by_byte(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var signature = SlackRequestSigner.Sign(Secret, "1531420618", body);

        Assert.Equal(SlackSignatureVerdict.Valid, Verify(signature, body));
        Assert.Equal(SlackSignatureVerdict.Mismatch, Verify(signature, [.. body, (byte)' ']));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_signed_too()
    {
        byte[] body = [0xFF, 0x00, 0xC3, 0x28];
        var digits = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), (byte[])[.. "v0:1531420618:"u8, .. body]));

        Assert.Equal(SlackSignatureVerdict.Valid, Verify("v0=" + digits, body));
    }

    [Fact]
    public void A_line_break_is_not_another() =>
        Assert.Equal(SlackSignatureVerdict.Mismatch, Verify(SlackRequestSigner.Sign(Secret, "1531420618", "a\r\n"u8), "a\n"u8.ToArray()));

    [Theory]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.BadVersion)]
    [InlineData("V0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.BadVersion)]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.BadVersion)]
    [InlineData(" v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.BadVersion)]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503", SlackSignatureVerdict.Malformed)]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50", SlackSignatureVerdict.Malformed)]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5033", SlackSignatureVerdict.Malformed)]
    [InlineData("v0=", SlackSignatureVerdict.Malformed)]
    [InlineData("v0=g2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.Malformed)]
    [InlineData("v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackSignatureVerdict.Mismatch)]
    public void Only_the_one_signature_is_taken(string signature, SlackSignatureVerdict verdict) => Assert.Equal(verdict, Verify(signature, Body));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Missing_headers_are_refused(string? header)
    {
        Assert.Equal(SlackSignatureVerdict.MissingHeader, Verifier().Verify(header, SampleSignature, Body));
        Assert.Equal(SlackSignatureVerdict.MissingHeader, Verifier().Verify("1531420618", header, Body));
    }

    [Fact]
    public void Headers_that_are_there_twice_are_refused()
    {
        Assert.Equal(SlackSignatureVerdict.DuplicateHeader, Verifier().Verify(new StringValues(["1531420618", "1531420618"]), SampleSignature, Body));
        Assert.Equal(SlackSignatureVerdict.DuplicateHeader, Verifier().Verify("1531420618", new StringValues([SampleSignature, SampleSignature]), Body));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1531420618.0")]
    [InlineData("+1531420618")]
    [InlineData("-1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618 ")]
    [InlineData("0x5B47A58A")]
    [InlineData("99999999999999999999")]
    [InlineData("１５３１４２０６１８")]
    public void A_timestamp_that_is_no_number_is_refused_and_no_crash(string timestamp) =>
        Assert.Equal(SlackSignatureVerdict.BadTimestamp, Verifier().Verify(timestamp, SlackRequestSigner.Sign(Secret, timestamp, Body), Body));

    [Fact]
    public void The_timestamp_is_part_of_what_is_signed() =>
        Assert.Equal(SlackSignatureVerdict.Mismatch, Verifier().Verify("1531420619", SampleSignature, Body));

    [Fact]
    public void Another_secret_is_refused() =>
        Assert.Equal(SlackSignatureVerdict.Mismatch, Verify(SlackRequestSigner.Sign(Secret + "x", "1531420618", Body), Body));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void There_is_neither_a_verifier_nor_a_signature_without_a_secret(string? secret)
    {
        Assert.ThrowsAny<ArgumentException>(() => new SlackRequestVerifier(secret!, TimeProvider.System));
        Assert.ThrowsAny<ArgumentException>(() => SlackRequestSigner.Sign(secret!, "1", Body));
    }

    private static SlackSignatureVerdict Verify(string signature, byte[] body, long now = SentAt) => Verifier(now).Verify("1531420618", signature, body);

    private static SlackRequestVerifier Verifier(long now = SentAt) => new(Secret, new ManualTimeProvider(Instant.FromUnixTimeSeconds(now)));
}
