using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Answer to <see cref="InvokeNames.ComposeExtensionSubmitAction"/> that puts cards into the sender's compose box; to show a text
/// or a further page, answer with <see cref="TaskModuleResponse"/> instead. See
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit.
/// </summary>
public sealed record MessagingExtensionActionResponse
{
    private MessagingExtensionActionResponse(MessagingExtensionResult result) => ComposeExtension = result;

    /// <summary>How long Teams waits for the answer; a later one is dropped and the person sees an error.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(5);

    [JsonPropertyName("composeExtension"), JsonInclude]
    internal MessagingExtensionResult ComposeExtension { get; }

    /// <summary>Puts a card into the compose box, for the person to send.</summary>
    /// <param name="card">The card.</param>
    /// <returns>The answer.</returns>
    public static MessagingExtensionActionResponse Compose(CardAttachment card) => new(new MessagingExtensionResult { Attachments = [card] });
}
