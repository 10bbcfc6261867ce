using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Answer to <see cref="InvokeNames.AdaptiveCardAction"/>. The HTTP status stays 200 whatever <see cref="StatusCode"/> says, as a
/// client shows any other as a general failure. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards.
/// </summary>
public sealed record AdaptiveCardActionResponse
{
    /// <summary><see cref="Type"/> of a short text.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary><see cref="Type"/> of an error.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    private AdaptiveCardActionResponse(int statusCode, string type, ReadOnlyMemory<byte> value)
    {
        StatusCode = statusCode;
        Type = type;
        Value = value;
    }

    /// <summary>200, or the error's status.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; }

    /// <summary>What the value is.</summary>
    [JsonPropertyName("type")]
    public string Type { get; }

    /// <summary>The value as JSON in UTF-8.</summary>
    [JsonPropertyName("value"), JsonConverter(typeof(RawJson))]
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>Replaces the card for the person who pressed, and for nobody else.</summary>
    /// <param name="utf8">The whole card's JSON as UTF-8.</param>
    /// <returns>The answer.</returns>
    public static AdaptiveCardActionResponse Card(ReadOnlyMemory<byte> utf8) => new(200, AttachmentTypes.AdaptiveCard, utf8);

    /// <summary>Replaces the card for the person who pressed, and for nobody else.</summary>
    /// <param name="card">The whole card.</param>
    /// <returns>The answer.</returns>
    public static AdaptiveCardActionResponse Card(JsonElement card) => Card(JsonMarshal.GetRawUtf8Value(card).ToArray());

    /// <summary>Shows a short text under the card, which stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static AdaptiveCardActionResponse Message(string text) =>
        new(200, MessageType, JsonSerializer.SerializeToUtf8Bytes(text, BotFrameworkJson.Default.String));

    /// <summary>Tells the client that the press failed.</summary>
    /// <param name="statusCode">400 when the request was wrong, 500 when the bot failed, 412 when a precondition did.</param>
    /// <param name="code">A code for machines.</param>
    /// <param name="message">A sentence for the person.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is none of 400 to 599.</exception>
    public static AdaptiveCardActionResponse Error(int statusCode, string code, string message)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        var type = statusCode == 412 ? $"{ErrorType}.preconditionFailed" : ErrorType;
        return new(statusCode, type, JsonSerializer.SerializeToUtf8Bytes(new InvokeError(code, message), BotFrameworkJson.Default.InvokeError));
    }
}
