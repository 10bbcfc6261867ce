using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A field for a time of day. See https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element.</summary>
public sealed record Timepicker() : SlackElement("timepicker"), ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The time chosen at first, <c>HH:mm</c>.</summary>
    [JsonConverter(typeof(HourAndMinute))]
    public TimeOnly? InitialTime { get; init; }

    /// <summary>The IANA zone shown under the field and sent along; null for the person's own.</summary>
    public string? Timezone { get; init; }

    /// <summary>What stands in the field while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
