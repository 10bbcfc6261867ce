using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>What may stand in an <see cref="ActionsBlock"/>. See https://docs.slack.dev/reference/block-kit/blocks/actions-block.</summary>
[JsonConverter(typeof(ByKind<IActionsElement>))]
public interface IActionsElement
{
    /// <summary>The kind of element, as Slack names it.</summary>
    string Type { get; }
}
