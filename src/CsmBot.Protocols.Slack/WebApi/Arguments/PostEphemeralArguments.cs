namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>
/// A message that one member of a channel sees until they reload. It can be changed by a <c>response_url</c> only. See
/// https://docs.slack.dev/reference/methods/chat.postEphemeral.
/// </summary>
public sealed record PostEphemeralArguments
{
    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Who sees it; must be in the channel.</summary>
    public required string User { get; init; }

    /// <summary>The message, or with blocks what notifications and screen readers say.</summary>
    public required string Text { get; init; }

    /// <summary>A JSON array of blocks in UTF-8, at most 50; empty for none.</summary>
    public ReadOnlyMemory<byte> Blocks { get; init; }

    /// <summary>The message in whose thread it is shown.</summary>
    public string? ThreadTs { get; init; }
}
