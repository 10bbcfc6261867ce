using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>What may be asked for by an <see cref="InputBlock"/>. See https://docs.slack.dev/reference/block-kit/blocks/input-block.</summary>
[JsonConverter(typeof(ByKind<IInputElement>))]
public interface IInputElement
{
    /// <summary>The kind of element, as Slack names it.</summary>
    string Type { get; }
}
