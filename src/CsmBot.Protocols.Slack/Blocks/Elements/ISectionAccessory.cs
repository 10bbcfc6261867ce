using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>What may stand beside the text of a <see cref="SectionBlock"/>. See https://docs.slack.dev/reference/block-kit/blocks/section-block.</summary>
[JsonConverter(typeof(ByKind<ISectionAccessory>))]
public interface ISectionAccessory
{
    /// <summary>The kind of element, as Slack names it.</summary>
    string Type { get; }
}
