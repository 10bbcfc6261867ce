using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Views;

/// <summary>A window over the conversation, opened with the trigger of an interaction within 3 seconds. See https://docs.slack.dev/reference/views/modal-views.</summary>
public sealed record ModalView() : SlackView("modal")
{
    /// <summary>The most characters of the title: 24.</summary>
    public const int MaxTitleLength = 24;

    /// <summary>The most characters of each of the buttons: 24.</summary>
    public const int MaxButtonLength = 24;

    /// <summary>The title.</summary>
    public required PlainText Title { get; init; }

    /// <summary>The button that submits; needed as soon as there is an input.</summary>
    public PlainText? Submit { get; init; }

    /// <summary>The button that closes; null leaves its name to Slack.</summary>
    public PlainText? Close { get; init; }

    /// <summary>Whether closing it closes the views under it too.</summary>
    public bool ClearOnClose { get; init; }

    /// <summary>Whether the bot is told when somebody closes it.</summary>
    public bool NotifyOnClose { get; init; }
}
