using System.Text;
using System.Text.Json;
using CsmBot.Protocols.Slack.WebApi.Answers;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>Tells success from failure. Only <c>"ok": true</c> is success: an empty 200 is none.</summary>
internal static class AnswerReader
{
    private const int LongestCode = 64;
    private const int RequestTimeout = 408;

    public static SlackAnswer Read(int httpStatus, ReadOnlyMemory<byte> body)
    {
        var envelope = ParseOrNull(body);
        if (envelope?.Ok is not { } isOk)
        {
            return new SlackAnswer(AnswerKind.Unreadable, httpStatus);
        }

        if (isOk)
        {
            return IsSuccess(httpStatus)
                ? new SlackAnswer(AnswerKind.Answered, httpStatus) { Body = body, Cursor = envelope.Metadata?.NextCursor }
                : new SlackAnswer(AnswerKind.Unreadable, httpStatus);
        }

        return new SlackAnswer(AnswerKind.Answered, httpStatus)
        {
            Error = string.IsNullOrEmpty(envelope.Error) ? SlackErrorCodes.UnreadableResponse : envelope.Error,
            Needed = envelope.Needed,
            Provided = envelope.Provided,
            Messages = envelope.Metadata?.Messages ?? [],
        };
    }

    /// <summary>
    /// A <c>response_url</c> answers by its status, with <c>ok</c> or a code as plain text, sometimes with JSON. It says no by the status alone, whatever page
    /// comes with it: nothing was shown then.
    /// </summary>
    public static SlackAnswer ReadResponseUrl(int httpStatus, ReadOnlyMemory<byte> body)
    {
        if (ParseOrNull(body) is { Ok: false } envelope && (!IsRefusal(httpStatus) || !string.IsNullOrEmpty(envelope.Error)))
        {
            return Read(httpStatus, body);
        }

        var code = IsSuccess(httpStatus) ? null : CodeOf(body) ?? (IsRefusal(httpStatus) ? SlackErrorCodes.ResponseRefused : null);
        return IsSuccess(httpStatus) || code is not null
            ? new SlackAnswer(AnswerKind.Answered, httpStatus) { Error = code }
            : new SlackAnswer(AnswerKind.Unreadable, httpStatus);
    }

    private static bool IsSuccess(int httpStatus) => httpStatus is >= 200 and < 300;

    private static bool IsRefusal(int httpStatus) => httpStatus is >= 300 and < 500 and not RequestTimeout;

    private static ResponseEnvelope? ParseOrNull(ReadOnlyMemory<byte> body)
    {
        // The usual answer of a response_url: known to be no JSON without an exception that says so.
        if (body.Span.SequenceEqual("ok"u8))
        {
            return null;
        }

        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize(body.Span, WebApiJson.Default.ResponseEnvelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        if (body.Length is 0 or > LongestCode)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(body.Span).Trim();
        return text.Length > 0 && text.All(character => char.IsAsciiLetterLower(character) || character == '_') ? text : null;
    }
}
