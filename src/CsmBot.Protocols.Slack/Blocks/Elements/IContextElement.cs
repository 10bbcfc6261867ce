using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>What may stand in a <see cref="ContextBlock"/>: a picture or a text. See https://docs.slack.dev/reference/block-kit/blocks/context-block.</summary>
[JsonConverter(typeof(ByKind<IContextElement>))]
public interface IContextElement
{
    /// <summary>The kind of element, as Slack names it.</summary>
    string Type { get; }
}
