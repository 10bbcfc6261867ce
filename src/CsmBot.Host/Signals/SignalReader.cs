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
    private const int FirstYear = 1970;
    private const int LastYear = 9998;
    private const decimal MaxScore = 1_000_000;

    /// <summary>What tools compute comes with more, which say nothing.</summary>
    private const int ScoreDecimals = 4;

    private const string IdHeader = "Idempotency-Key";
    private const string EventHeader = "ce-";
    private const string EventType = "application/cloudevents+json";

    private static readonly JsonEventFormatter Formatter = new();

    /// <param name="isSigned">The signature covers the body alone, so nothing else may say which signal it is.</param>
    public static SignalReading Read(HttpRequest request, byte[] body, bool isSigned, Instant now)
    {
        if (isSigned && request.Headers.Any(header => header.Key.Equals(IdHeader, StringComparison.OrdinalIgnoreCase) || header.Key.StartsWith(EventHeader, StringComparison.OrdinalIgnoreCase)))
        {
            return SignalReading.Bad($"The signature covers the body alone: put what {IdHeader} or {EventHeader}* says into the body");
        }

        try
        {
            var type = request.ContentType is { Length: > 0 } stated ? new ContentType(stated) : null;
            if (Utf8Of(type?.CharSet, body) is not { } text)
            {
                return SignalReading.Bad("The body is read as UTF-8, and in no other charset");
            }

            var (data, envelope) = Parse(request, type?.MediaType, text);
            return data is null ? SignalReading.Bad("The body is not a JSON object") : Combine(data, envelope, request.Headers[IdHeader].ToString(), now);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return SignalReading.Bad("The body is neither a signal nor a CloudEvent 1.0 in JSON");
        }
    }

    /// <summary>The bytes without the mark that some put before UTF-8; null where they are said, or marked, to be anything else.</summary>
    private static ReadOnlyMemory<byte>? Utf8Of(string? charset, byte[] body)
    {
        if (charset is { Length: > 0 } && charset.Trim('"').ToUpperInvariant() is not ("UTF-8" or "UTF8" or "US-ASCII"))
        {
            return null;
        }

        return body is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? null
            : body is [0xEF, 0xBB, 0xBF, ..] ? body.AsMemory(3)
            : body.AsMemory();
    }

    private static (SignalBody? Data, CloudEvent? Envelope) Parse(HttpRequest request, string? mediaType, ReadOnlyMemory<byte> body)
    {
        // What is in the body decides, so that the same bytes are the same signal under any content type.
        if (IsEvent(body) || EventType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        {
            var envelope = Formatter.DecodeStructuredModeMessage(body, new ContentType(EventType), extensionAttributes: null);
            return (envelope.Data is JsonElement { ValueKind: JsonValueKind.Object } data ? data.Deserialize(SignalJson.Default.SignalBody) : new SignalBody(), envelope);
        }

        var plain = JsonSerializer.Deserialize(body.Span, SignalJson.Default.SignalBody);
        return (plain, request.Headers.ContainsKey(EventHeader + "specversion") ? OfHeaders(request) : null);
    }

    private static bool IsEvent(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("specversion", out _);
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

        if (Math.Abs(body.Score ?? 0) > MaxScore)
        {
            return SignalReading.Bad("The score lies between -1,000,000 and 1,000,000");
        }

        return TimeOf(body, envelope, now) is { } at
            ? new SignalReading(id, known, account, at, body.Text ?? string.Empty, Rounded(body.Score), null)
            : SignalReading.Bad($"The time is not RFC 3339, such as 2026-11-26T09:30:00Z, of the years {FirstYear} to {LastYear}");
    }

    // The division takes the zeros away that rounding leaves behind.
    private static decimal? Rounded(decimal? score) => score is { } given ? Math.Round(given, ScoreDecimals) / 1.0000000000000000000000000000m : null;

    /// <summary>Null for what is no time, or one that nobody means: a date left empty by a program, or the end of time.</summary>
    private static Instant? TimeOf(SignalBody body, CloudEvent? envelope, Instant now)
    {
        if (body.At is { } stated)
        {
            return OffsetDateTimePattern.Rfc3339.Parse(stated.ToUpperInvariant()) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } read } ? read.ToInstant() : null;
        }

        return envelope?.Time is not { } time ? now
            : time.Year is >= FirstYear and <= LastYear ? Instant.FromDateTimeOffset(time)
            : null;
    }

    /// <summary><c>usage-drop</c>, <c>usage_drop</c>, <c>usageDrop</c>.</summary>
    private static SignalKind? KindOf(string? kind)
    {
        var letters = string.Concat((kind ?? string.Empty).Where(char.IsAsciiLetter));
        return letters.Length > 0 && Enum.TryParse<SignalKind>(letters, ignoreCase: true, out var known) ? known : null;
    }

    private static string NameOf(SignalKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
