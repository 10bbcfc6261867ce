using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>
/// Reads what Slack sends, by HTTP or by Socket Mode, into the same record. Never throws for what it reads. See https://docs.slack.dev/apis/events-api and
/// https://docs.slack.dev/interactivity/handling-user-interaction.
/// </summary>
public static class SlackInboundReader
{
    /// <summary>The largest body that is read, in bytes: 1 MiB. Slack's own are far smaller. To be applied before the signature is checked.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Reads the body of a request whose signature is good. All three kinds are told apart, so one address can serve them all.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="contentType">The header <c>Content-Type</c>; parameters are allowed, and a character set must be UTF-8.</param>
    /// <param name="retry">What <see cref="SlackRetry.OfHeaders"/> gives.</param>
    public static SlackReadResult ReadHttp(ReadOnlyMemory<byte> body, string? contentType, SlackRetry? retry)
    {
        if (body.Length > MaxBodyBytes)
        {
            return SlackReadResult.Of(SlackReadFailure.TooLarge);
        }

        if (!Utf8.IsValid(body.Span))
        {
            return SlackReadResult.Of(SlackReadFailure.BadEncoding);
        }

        return MediaTypeOf(contentType) switch
        {
            "application/json" => ReadJson(body, retry),
            "application/x-www-form-urlencoded" => ReadForm(body),
            _ => SlackReadResult.Of(SlackReadFailure.UnsupportedMediaType),
        };
    }

    /// <summary>Reads the payload of a Socket Mode envelope.</summary>
    /// <param name="envelopeType">The envelope's <c>type</c>: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
    /// <param name="payload">The envelope's <c>payload</c>. It is copied, so the document may be disposed of.</param>
    /// <param name="retry">What <see cref="SlackRetry.Of"/> gives.</param>
    public static SlackReadResult ReadSocket(string envelopeType, JsonElement payload, SlackRetry? retry)
    {
        ArgumentNullException.ThrowIfNull(envelopeType);
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return SlackReadResult.Of(SlackReadFailure.BadJson);
        }

        if (ParseObject(JsonMarshal.GetRawUtf8Value(payload).ToArray()) is not { } fields)
        {
            return SlackReadResult.Of(SlackReadFailure.BadJson);
        }

        return envelopeType is "events_api" or "slash_commands" or "interactive"
            ? Read(fields, retry)
            : SlackReadResult.Of(PayloadReader.Unknown(envelopeType, fields));
    }

    /// <summary>Whether a body is the look at the certificate that may come unsigned: a form with <c>ssl_check</c> of exactly <c>1</c>. Answer 200 and drop it.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="contentType">The header <c>Content-Type</c>.</param>
    public static bool IsSslCheck(ReadOnlyMemory<byte> body, string? contentType) =>
        ReadHttp(body, contentType, null).Inbound?.Kind == SlackInboundKind.SslCheck;

    private static string? MediaTypeOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && IsUtf8(parsed.CharSet) ? parsed.MediaType?.ToLowerInvariant() : null;

    private static bool IsUtf8(string? charset) => charset is null || string.Equals(charset.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase);

    private static SlackReadResult ReadJson(ReadOnlyMemory<byte> body, SlackRetry? retry) =>
        ParseObject(WithoutMark(body)) is { } root ? Read(root, retry) : SlackReadResult.Of(SlackReadFailure.BadJson);

    private static SlackReadResult ReadForm(ReadOnlyMemory<byte> body)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));
        if (form.TryGetValue("ssl_check", out var check) && check == "1")
        {
            return SlackReadResult.Of(new SlackInbound { Type = "ssl_check", Tenant = new SlackTenant(null, null, null, false), Payload = new SslCheck() });
        }

        if (form.TryGetValue("payload", out var payload))
        {
            return ParseObject(Encoding.UTF8.GetBytes(payload[0] ?? "")) is { } root ? Read(root, null) : SlackReadResult.Of(SlackReadFailure.BadJson);
        }

        return form.ContainsKey("command") ? Read(AsFields(form), null) : SlackReadResult.Of(SlackReadFailure.BadForm);
    }

    private static SlackReadResult Read(Fields fields, SlackRetry? retry) =>
        PayloadReader.Read(fields, retry) is { } inbound ? SlackReadResult.Of(inbound) : SlackReadResult.Of(SlackReadFailure.Incomplete);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;

    private static Fields? ParseObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object && IsReadable(json.Span) ? new Fields(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair is JSON but no text: it would throw wherever the field is read.
    private static bool IsReadable(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // A command comes as an object by Socket Mode; as one it is read here too. What is there twice counts once.
    private static Fields AsFields(Dictionary<string, StringValues> form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in form)
            {
                writer.WriteString(name, values[0]);
            }

            writer.WriteEndObject();
        }

        return new Fields(JsonElement.Parse(buffer.WrittenSpan));
    }
}
