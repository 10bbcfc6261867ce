using System.Globalization;
using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>What a control holds: the value of a pressed button, the choice of a menu, the text of a field. See https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.</summary>
public sealed record InputValue
{
    internal InputValue(Fields fields)
    {
        Type = fields.Text("type") ?? "";
        Value = fields.Text("value");
        SelectedOption = fields.Object("selected_option") is { } option ? new ReceivedOption(option) : null;
        SelectedOptions = fields.Objects("selected_options", item => new ReceivedOption(item));
        SelectedDate = fields.Id("selected_date");
        SelectedTime = fields.Id("selected_time");
        SelectedDateTime = fields.UnixTime("selected_date_time");
        SelectedUser = fields.Id("selected_user");
        SelectedUsers = fields.Texts("selected_users");
        SelectedConversation = fields.Id("selected_conversation");
        SelectedConversations = fields.Texts("selected_conversations");
        SelectedChannel = fields.Id("selected_channel");
        SelectedChannels = fields.Texts("selected_channels");
        RichText = fields.Any("rich_text_value");
    }

    /// <summary>The kind of control, for example <c>datepicker</c>.</summary>
    public string Type { get; }

    /// <summary>The value of a button, or what was typed into a field; null for an empty field.</summary>
    public string? Value { get; }

    /// <summary>The choice of a menu, of radio buttons or of an overflow menu.</summary>
    public ReceivedOption? SelectedOption { get; }

    /// <summary>The choices of a menu of several, or the ticked boxes; empty when there are none.</summary>
    public IReadOnlyList<ReceivedOption> SelectedOptions { get; }

    /// <summary>A date as <c>YYYY-MM-DD</c>; null when it was cleared.</summary>
    public string? SelectedDate { get; }

    /// <summary>A time of day as <c>HH:mm</c>; null when it was cleared.</summary>
    public string? SelectedTime { get; }

    /// <summary>A time to the second.</summary>
    public DateTimeOffset? SelectedDateTime { get; }

    /// <summary>The id of a person.</summary>
    public string? SelectedUser { get; }

    /// <summary>The ids of people.</summary>
    public IReadOnlyList<string> SelectedUsers { get; }

    /// <summary>The id of a conversation.</summary>
    public string? SelectedConversation { get; }

    /// <summary>The ids of conversations.</summary>
    public IReadOnlyList<string> SelectedConversations { get; }

    /// <summary>The id of a public channel.</summary>
    public string? SelectedChannel { get; }

    /// <summary>The ids of public channels.</summary>
    public IReadOnlyList<string> SelectedChannels { get; }

    /// <summary>What was written into a rich text field, as it came.</summary>
    public JsonElement? RichText { get; }

    /// <summary>All that is chosen or typed, as text, of whichever kind the control is; empty when nothing is.</summary>
    public IReadOnlyList<string> Chosen =>
    [
        .. Single is { } single ? (IEnumerable<string>)[single] : [],
        .. SelectedOptions.Select(option => option.Value),
        .. SelectedUsers,
        .. SelectedConversations,
        .. SelectedChannels,
    ];

    private string? Single =>
        Value ?? SelectedOption?.Value ?? SelectedDate ?? SelectedTime ?? SelectedUser ?? SelectedConversation ?? SelectedChannel
        ?? SelectedDateTime?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
