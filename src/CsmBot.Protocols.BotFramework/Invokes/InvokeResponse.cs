using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>What the HTTP response to an invoke is: a status, and the answer itself as body, wrapped in nothing.</summary>
public sealed record InvokeResponse
{
    /// <summary>Media type of a body.</summary>
    public const string ContentType = "application/json";

    private InvokeResponse(int status, ReadOnlyMemory<byte> body)
    {
        Status = status;
        Body = body;
    }

    /// <summary>
    /// 200 without a body: done, nothing to show; a dialog closes. The playground shows an error when it answers a
    /// <see cref="InvokeNames.ComposeExtensionSubmitAction"/>; end that one with <see cref="TaskModuleResponse.Message"/>.
    /// </summary>
    public static InvokeResponse Empty { get; } = new(200, default);

    /// <summary>501 without a body: the bot does not know this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501, default);

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>The body as UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>200 with the answer to a press on a card.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The response.</returns>
    /// <exception cref="JsonException">The card in it is not JSON.</exception>
    public static InvokeResponse Of(AdaptiveCardActionResponse answer) => Ok(answer, BotFrameworkJson.Default.AdaptiveCardActionResponse);

    /// <summary>200 with a dialog or text.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The response.</returns>
    /// <exception cref="JsonException">The card in it is not JSON.</exception>
    public static InvokeResponse Of(TaskModuleResponse answer) => Ok(answer, BotFrameworkJson.Default.TaskModuleResponse);

    /// <summary>200 with a card for the compose box.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The response.</returns>
    /// <exception cref="JsonException">The card in it is not JSON.</exception>
    public static InvokeResponse Of(MessagingExtensionActionResponse answer) => Ok(answer, BotFrameworkJson.Default.MessagingExtensionActionResponse);

    /// <summary>400: the invoke's payload is malformed. The body is an error as a card's press gets it.</summary>
    /// <param name="message">What is wrong, without content of the payload.</param>
    /// <returns>The response.</returns>
    public static InvokeResponse BadRequest(string message) =>
        new(400, Of(AdaptiveCardActionResponse.Error(400, "BadRequest", message)).Body);

    private static InvokeResponse Ok<T>(T answer, JsonTypeInfo<T> type) => new(200, JsonSerializer.SerializeToUtf8Bytes(answer, type));
}
