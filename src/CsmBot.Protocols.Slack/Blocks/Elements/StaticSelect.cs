using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu of given choices. See https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element.</summary>
public sealed record StaticSelect : SlackElement, ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The most choices: 100.</summary>
    public const int MaxOptions = 100;

    /// <summary>The most groups: 100.</summary>
    public const int MaxOptionGroups = 100;

    /// <summary>A menu of one list.</summary>
    /// <param name="options">The choices, 1 to <see cref="MaxOptions"/>.</param>
    public StaticSelect(IReadOnlyList<SelectOption> options)
        : base("static_select")
    {
        Options = options;
    }

    /// <summary>A menu with headings.</summary>
    /// <param name="optionGroups">The groups, 1 to <see cref="MaxOptionGroups"/>.</param>
    public StaticSelect(IReadOnlyList<OptionGroup> optionGroups)
        : base("static_select")
    {
        OptionGroups = optionGroups;
    }

    /// <summary>The choices; null where there are groups.</summary>
    public IReadOnlyList<SelectOption>? Options { get; }

    /// <summary>The groups; null where there is one list.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; }

    /// <summary>The choice made at first; equal to one of the choices.</summary>
    public SelectOption? InitialOption { get; init; }

    /// <summary>What stands in the field while nothing is chosen.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
