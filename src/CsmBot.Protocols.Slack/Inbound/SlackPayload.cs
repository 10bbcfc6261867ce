using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>What came in, by kind. The kinds are those of this library.</summary>
/// <remarks>Fields of the wrong kind count as absent, lists are never null. Ids are opaque text. Nothing in it is permission: whoever presses can send anything.</remarks>
public abstract record SlackPayload
{
    private protected SlackPayload(SlackInboundKind kind, JsonElement raw)
    {
        Kind = kind;
        Raw = raw;
    }

    /// <summary>Which kind it is.</summary>
    public SlackInboundKind Kind { get; }

    /// <summary>Everything that came, for what has no property. Holds a shared secret (<c>token</c>) and words of people: never log it.</summary>
    public JsonElement Raw { get; }

    /// <summary>The kind alone: a payload that finds its way into a log says nothing about people.</summary>
    public sealed override string ToString() => Kind.ToString();
}
