namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>What a message of the bot becomes. See https://docs.slack.dev/reference/methods/chat.update.</summary>
public sealed record UpdateMessageArguments
{
    /// <summary>The conversation as <see cref="Answers.PostedMessage.Channel"/> said it; a user id does not do here.</summary>
    public required string Channel { get; init; }

    /// <summary>The message.</summary>
    public required string Ts { get; init; }

    /// <summary>The message, or with blocks what notifications and screen readers say; at most 4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>A JSON array of blocks in UTF-8, at most 50. Empty: the message becomes the text alone.</summary>
    public ReadOnlyMemory<byte> Blocks { get; init; }

    /// <summary>Ids to find the message by; null keeps those it has.</summary>
    public MessageMetadata? Metadata { get; init; }
}
