namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>Asks "are you sure?" before an action is reported. See https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object.</summary>
public sealed record ConfirmDialog
{
    /// <summary>The most characters of the title: 100.</summary>
    public const int MaxTitleLength = 100;

    /// <summary>The most characters of the text: 300.</summary>
    public const int MaxTextLength = 300;

    /// <summary>The most characters of each button: 30.</summary>
    public const int MaxButtonLength = 30;

    /// <summary>The title.</summary>
    public required PlainText Title { get; init; }

    /// <summary>The question.</summary>
    public required TextObject Text { get; init; }

    /// <summary>The button that goes on.</summary>
    public required PlainText Confirm { get; init; }

    /// <summary>The button that goes back.</summary>
    public required PlainText Deny { get; init; }

    /// <summary>How the button that goes on looks; null is primary.</summary>
    public ButtonStyle? Style { get; init; }
}
