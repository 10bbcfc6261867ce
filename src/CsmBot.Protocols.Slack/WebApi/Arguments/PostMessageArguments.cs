namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>What to post. See https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
public sealed record PostMessageArguments
{
    /// <summary>A channel (<c>C...</c>, <c>G...</c>, <c>D...</c>), or a user (<c>U...</c>), whose direct messages are then opened.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// The message, or with blocks what notifications and screen readers say. Keep it below 4,000 characters; beyond 40,000 it is cut.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>A JSON array of blocks in UTF-8, at most 50; empty for none. Sent as it is.</summary>
    public ReadOnlyMemory<byte> Blocks { get; init; }

    /// <summary>The message to answer in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>True: an answer in a thread is shown in the channel too.</summary>
    public bool? ReplyBroadcast { get; init; }

    /// <summary>Whether links to text are unfolded; null leaves it to Slack.</summary>
    public bool? UnfurlLinks { get; init; }

    /// <summary>Whether links to media are unfolded; null leaves it to Slack.</summary>
    public bool? UnfurlMedia { get; init; }

    /// <summary>Ids to find the message by.</summary>
    public MessageMetadata? Metadata { get; init; }
}
