using System.Net;
using System.Text.Json;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Commands;
using CsmBot.Protocols.Slack.Inbound.Events;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

public sealed class SlackInboundReaderTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";
    private const string Challenge = """{"type":"url_verification","challenge":"c"}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    [InlineData("application/json; charset=utf-8; version=1")]
    public void Parameters_of_the_content_type_are_taken(string contentType) =>
        Assert.Equal(SlackInboundKind.UrlVerification, Sample.Read(SlackInboundReader.ReadHttp(Sample.Bytes(Challenge), contentType, null)).Kind);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json charset=utf-8")]
    public void Other_content_types_are_refused(string? contentType) => Assert.Equal(SlackReadFailure.UnsupportedMediaType, Failure(Challenge, contentType));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("{} x")]
    [InlineData("""{"type":"event_callback","event":{"type":"message","text":"half a pair \ud83d"}}""")]
    [InlineData("""{"type":"block_actions","state":{"values":{"\udc00":{}}}}""")]
    public void What_is_no_JSON_object_is_refused(string body)
    {
        Assert.Equal(SlackReadFailure.BadJson, Failure(body, Json));
        Assert.Equal(SlackReadFailure.BadJson, Failure("payload=" + WebUtility.UrlEncode(body), Form));
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Equal(SlackReadFailure.BadJson, Failure($$"""{"type":"x","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""", Json));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"event_callback"}""")]
    [InlineData("""{"type":"event_callback","event":[]}""")]
    [InlineData("""{"type":"event_callback","event":{}}""")]
    [InlineData("""{"type":"url_verification"}""")]
    [InlineData("""{"type":"view_submission"}""")]
    [InlineData("""{"type":"view_closed","view":null}""")]
    [InlineData("""{"command":""}""")]
    public void What_does_not_say_what_it_is_is_refused(string body)
    {
        Assert.Equal(SlackReadFailure.Incomplete, Failure(body, Json));
        using var document = JsonDocument.Parse(body);
        Assert.Equal(SlackReadFailure.Incomplete, SlackInboundReader.ReadSocket("events_api", document.RootElement, null).Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text=x")]
    [InlineData("ssl_check=0")]
    [InlineData("ssl_check=true")]
    [InlineData("ssl_check=1&ssl_check=1")]
    [InlineData("ssl_check=11")]
    public void A_form_without_command_and_payload_is_refused(string body)
    {
        Assert.Equal(SlackReadFailure.BadForm, Failure(body, Form));
        Assert.False(SlackInboundReader.IsSslCheck(Sample.Bytes(body), Form));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        byte[] body = [.. """{"type":"x","a":" """u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Equal(SlackReadFailure.BadEncoding, SlackInboundReader.ReadHttp(body, Json, null).Failure);
        Assert.Equal(SlackReadFailure.BadEncoding, SlackInboundReader.ReadHttp(body, Form, null).Failure);
    }

    [Fact]
    public void A_look_at_the_certificate_drops_whatever_else_is_in_it()
    {
        var body = Sample.Bytes("ssl_check=1&command=%2Ftriage&text=x&payload=%7B%22type%22%3A%22shortcut%22%7D&team_id=T1");
        var inbound = Sample.Read(SlackInboundReader.ReadHttp(body, Form, null));

        Assert.Equal(SlackInboundKind.SslCheck, inbound.Kind);
        Assert.Null(inbound.Tenant.Key);
        Assert.Equal(JsonValueKind.Undefined, inbound.Payload.Raw.ValueKind);
        Assert.True(SlackInboundReader.IsSslCheck(body, Form));
        Assert.False(SlackInboundReader.IsSslCheck(body, Json));
    }

    [Fact]
    public void A_body_is_read_up_to_the_cap()
    {
        var body = new byte[SlackInboundReader.MaxBodyBytes];
        Sample.Bytes(Challenge).CopyTo(body, 0);
        body.AsSpan(Challenge.Length).Fill((byte)' ');

        Assert.True(SlackInboundReader.ReadHttp(body, Json, null).IsRead);
        Assert.Equal(SlackReadFailure.TooLarge, SlackInboundReader.ReadHttp((byte[])[.. body, (byte)' '], Json, null).Failure);
        Assert.Equal(1_048_576, SlackInboundReader.MaxBodyBytes);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_JSON() =>
        Assert.True(SlackInboundReader.ReadHttp(Sample.Bytes('\uFEFF' + Challenge), Json, null).IsRead);

    [Fact]
    public void A_text_of_eight_kilobytes_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Grüße & 😀+", 800));
        var inbound = Sample.Read(SlackInboundReader.ReadHttp(Sample.Bytes($"command=%2Ftriage&text={WebUtility.UrlEncode(text)}"), Form, null));

        Assert.Equal(text, Assert.IsType<SlashCommand>(inbound.Payload).Text);
    }

    [Fact]
    public void Spaces_come_as_plus_or_percent() =>
        Assert.Equal("a b c", Assert.IsType<SlashCommand>(Sample.Read(SlackInboundReader.ReadHttp(Sample.Bytes("command=/x&text=a+b%20c"), Form, null)).Payload).Text);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    [InlineData("1", false)]
    public void An_installation_on_an_organisation_is_told_by_flag_or_text(string value, bool isEnterprise)
    {
        using var document = JsonDocument.Parse($$"""{"command":"/x","team_id":"T1","enterprise_id":"E1","is_enterprise_install":{{value}}}""");

        Assert.Equal(isEnterprise, Sample.Read(SlackInboundReader.ReadSocket("slash_commands", document.RootElement, null)).Tenant.IsEnterpriseInstall);
    }

    [Fact]
    public void A_document_may_be_disposed_of_after_reading()
    {
        SlackReadResult read;
        using (var document = JsonDocument.Parse(Challenge))
        {
            read = SlackInboundReader.ReadSocket("events_api", document.RootElement, null);
        }

        Assert.Equal("c", Assert.IsType<UrlVerification>(Sample.Read(read).Payload).Challenge);
        Assert.Equal("c", read.Inbound!.Payload.Raw.GetProperty("challenge").GetString());
    }

    [Fact]
    public void An_unknown_envelope_is_kept_as_it_came()
    {
        var inbound = Sample.Read(SlackInboundReader.ReadSocket("telepathy", JsonElement.Parse("""{"type":"event_callback","a":1}"""), null));

        Assert.Equal((SlackInboundKind.Unknown, "telepathy"), (inbound.Kind, inbound.Type));
        Assert.Equal(1, inbound.Payload.Raw.GetProperty("a").GetInt32());
        Assert.Equal(SlackReadFailure.BadJson, SlackInboundReader.ReadSocket("events_api", JsonElement.Parse("[]"), null).Failure);
    }

    [Fact]
    public void A_type_is_as_long_as_a_log_can_bear() =>
        Assert.Equal(64, Sample.Read(SlackInboundReader.ReadHttp(Sample.Bytes($$"""{"type":"{{new string('x', 900)}}"}"""), Json, null)).Type.Length);

    [Theory]
    [InlineData(null, null, 0, null)]
    [InlineData("1", "http_timeout", 1, "http_timeout")]
    [InlineData("3", "", 3, null)]
    [InlineData("0", "", 0, null)]
    [InlineData("many", "x", 0, null)]
    [InlineData("-1", "x", 0, null)]
    public void A_repetition_is_told_by_its_headers(string? number, string? reason, int count, string? why) =>
        Assert.Equal(count == 0 ? null : new SlackRetry(count, why), SlackRetry.OfHeaders(number, reason));

    [Fact]
    public void A_repetition_is_told_by_its_envelope()
    {
        Assert.Null(SlackRetry.Of(0, ""));
        Assert.Null(SlackRetry.Of(null, null));
        Assert.Null(SlackRetry.OfHeaders(StringValues.Empty, StringValues.Empty));
        Assert.Equal(new SlackRetry(1, "timeout"), SlackRetry.Of(1, "timeout"));
        Assert.Equal(new SlackRetry(2, "timeout"), Sample.Read(Sample.Socket("event.message-im", new SlackRetry(2, "timeout"))).Retry);
    }

    private static SlackReadFailure? Failure(string body, string? contentType) => SlackInboundReader.ReadHttp(Sample.Bytes(body), contentType, null).Failure;
}
