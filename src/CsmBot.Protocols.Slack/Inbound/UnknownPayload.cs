using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>Something of a kind this library does not know.</summary>
public sealed record UnknownPayload : SlackPayload
{
    internal UnknownPayload(JsonElement raw)
        : base(SlackInboundKind.Unknown, raw)
    {
    }
}
