using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A menu of given choices, of which several can be taken. See https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element.</summary>
public sealed record MultiStaticSelect : SlackElement, ISectionAccessory, IActionsElement, IInputElement
{
    /// <summary>The most choices: 100.</summary>
    public const int MaxOptions = 100;

    /// <summary>The most groups: 100.</summary>
    public const int MaxOptionGroups = 100;

    /// <summary>A menu of one list.</summary>
    /// <param name="options">The choices, 1 to <see cref="MaxOptions"/>.</param>
    public MultiStaticSelect(IReadOnlyList<SelectOption> options)
        : base("multi_static_select")
    {
        Options = options;
    }

    /// <summary>A menu with headings.</summary>
    /// <param name="optionGroups">The groups, 1 to <see cref="MaxOptionGroups"/>.</param>
    public MultiStaticSelect(IReadOnlyList<OptionGroup> optionGroups)
        : base("multi_static_select")
    {
        OptionGroups = optionGroups;
    }

    /// <summary>The choices; null where there are groups.</summary>
    public IReadOnlyList<SelectOption>? Options { get; }

    /// <summary>The groups; null where there is one list.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; }

    /// <summary>The choices made at first; each equal to one of the choices.</summary>
    public IReadOnlyList<SelectOption>? InitialOptions { get; init; }

    /// <summary>The most choices that can be taken, 1 or more; null for any number.</summary>
    public int? MaxSelectedItems { get; init; }

    /// <summary>What stands in the field while nothing is chosen.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>A question before the choice counts.</summary>
    public ConfirmDialog? Confirm { get; init; }

    /// <summary>Whether the field has the focus at first; one of a view at most.</summary>
    public bool FocusOnLoad { get; init; }
}
