using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A field for a date with its time, in the zone of the person. See https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element.</summary>
public sealed record DatetimePicker() : SlackElement("datetimepicker"), IActionsElement, IInputElement
{
    /// <summary>The time chosen at first; whole seconds go over the wire.</summary>
    [JsonConverter(typeof(UnixSeconds))]
    public DateTimeOffset? InitialDateTime { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
