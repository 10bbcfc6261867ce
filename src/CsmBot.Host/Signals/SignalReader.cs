using System.Net.Mime;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using CsmBot.Domain.Accounts;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Host.Signals;

/// <summary>Reads a signal: plain JSON, or a CloudEvent 1.0 whole in the body or with its attributes in the headers.</summary>
internal static class SignalReader
{
    private const int MaxId = 200;
    private const int MaxAccount = 100;
    private const string EventHeader = "ce-";

    private static readonly JsonEventFormatter Formatter = new();

    public static SignalReading Read(HttpRequest request, byte[] body, Instant now)
    {
        try
        {
            var (data, envelope) = Parse(request, body);
            return data is null ? SignalReading.Bad("The body is not a JSON object") : Combine(data, envelope, request.Headers["Idempotency-Key"].ToString(), now);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return SignalReading.Bad("The body is neither a signal nor a CloudEvent 1.0 in JSON");
        }
    }

    private static (SignalBody? Data, CloudEvent? Envelope) Parse(HttpRequest request, byte[] body)
    {
        if (request.ContentType is { } type && MediaTypeHeader(type).MediaType.Equals("application/cloudevents+json", StringComparison.OrdinalIgnoreCase))
        {
            var envelope = Formatter.DecodeStructuredModeMessage(body, MediaTypeHeader(type), extensionAttributes: null);
            return (envelope.Data is JsonElement { ValueKind: JsonValueKind.Object } data ? data.Deserialize(SignalJson.Default.SignalBody) : new SignalBody(), envelope);
        }

        var plain = JsonSerializer.Deserialize(body, SignalJson.Default.SignalBody);
        return (plain, request.Headers.ContainsKey(EventHeader + "specversion") ? OfHeaders(request) : null);
    }

    /// <summary>The binary mode of CloudEvents: the attributes are headers.</summary>
    private static CloudEvent OfHeaders(HttpRequest request)
    {
        var version = CloudEventsSpecVersion.FromVersionId(request.Headers[EventHeader + "specversion"].ToString()) ?? throw new FormatException("specversion");
        var envelope = new CloudEvent(version);
        foreach (var header in request.Headers.Where(header => header.Key.StartsWith(EventHeader, StringComparison.OrdinalIgnoreCase)))
        {
            var name = header.Key[EventHeader.Length..].ToLowerInvariant();
            if (name != "specversion")
            {
                envelope.SetAttributeFromString(name, Uri.UnescapeDataString(header.Value.ToString()));
            }
        }

        return envelope.Validate();
    }

    private static SignalReading Combine(SignalBody body, CloudEvent? envelope, string header, Instant now)
    {
        // The id of an event is its own source's, and unique only there.
        var id = header.Length > 0 ? header : body.Id ?? (envelope is null ? null : $"{envelope.Source} {envelope.Id}");
        var account = (body.Account ?? envelope?.Subject)?.Trim();
        var kind = body.Kind ?? envelope?.Type?.Split('.', '/')[^1];
        if (string.IsNullOrWhiteSpace(id) || id.Length > MaxId)
        {
            return SignalReading.Bad($"Give it an id of at most {MaxId} characters, so that it can be sent again without happening twice");
        }

        if (string.IsNullOrEmpty(account) || account.Length > MaxAccount)
        {
            return SignalReading.Bad($"Name the account, in at most {MaxAccount} characters");
        }

        if (KindOf(kind) is not { } known)
        {
            return SignalReading.Bad($"The kind is one of {string.Join(", ", Enum.GetValues<SignalKind>().Select(NameOf))}");
        }

        var at = body.At is { } stated ? OffsetDateTimePattern.Rfc3339.Parse(stated.ToUpperInvariant()) is { Success: true } read ? read.Value.ToInstant() : (Instant?)null
            : envelope?.Time is { } time ? Instant.FromDateTimeOffset(time) : now;
        return at is { } moment
            ? new SignalReading(id, known, account, moment, body.Text ?? string.Empty, body.Score, null)
            : SignalReading.Bad("The time is not RFC 3339, such as 2026-11-26T09:30:00Z");
    }

    /// <summary><c>usage-drop</c>, <c>usage_drop</c>, <c>usageDrop</c>.</summary>
    private static SignalKind? KindOf(string? kind)
    {
        var letters = string.Concat((kind ?? string.Empty).Where(char.IsAsciiLetter));
        return letters.Length > 0 && Enum.TryParse<SignalKind>(letters, ignoreCase: true, out var known) ? known : null;
    }

    private static string NameOf(SignalKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static ContentType MediaTypeHeader(string value) => new(value);
}
