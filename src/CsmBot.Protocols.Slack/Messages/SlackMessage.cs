using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Messages;

/// <summary>A message of the bot, without where it goes, which is an argument of the call. See https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
public sealed record SlackMessage
{
    /// <summary>The most blocks: 50.</summary>
    public const int MaxBlocks = 50;

    /// <summary>The most characters of <see cref="Text"/> to aim at, and the most of an update: 4,000.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Beyond this many characters Slack cuts off the text of a new message: 40,000.</summary>
    public const int TruncatedTextLength = 40_000;

    /// <summary>The budget of all texts in the blocks together: 12,000 characters. Slack answers <c>msg_blocks_too_long</c> at about 13,000 and documents no figure.</summary>
    public const int MaxBlocksTextLength = 12_000;

    /// <summary>
    /// What the message says. With <see cref="Blocks"/> it is what notifications show and screen readers speak, so a full sentence; always there for that reason.
    /// Markup is read in it: see <see cref="Inbound.Text.Mrkdwn.Escape"/>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>What is shown instead of the text, at most <see cref="MaxBlocks"/>.</summary>
    public IReadOnlyList<SlackBlock>? Blocks { get; init; }

    /// <summary>The <c>ts</c> of the message it answers in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Whether an answer in a thread also appears in the channel.</summary>
    public bool ReplyBroadcast { get; init; }

    /// <summary>What the message is about, for programs. Anybody in the channel can read it.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>Whether text pages that are linked are previewed; null leaves it to Slack.</summary>
    public bool? UnfurlLinks { get; init; }

    /// <summary>Whether linked pictures and films are previewed; null leaves it to Slack.</summary>
    public bool? UnfurlMedia { get; init; }

    /// <summary>The message as JSON in UTF-8.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, BlockKitJson.Relaxed.SlackMessage);

    /// <summary>The message as an element, whose fields go among the arguments of a call.</summary>
    public JsonElement ToElement() => JsonElement.Parse(ToUtf8Json());
}
