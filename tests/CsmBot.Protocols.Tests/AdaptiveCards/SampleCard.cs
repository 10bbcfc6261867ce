using System.Text.Json;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Inputs;
using CsmBot.Protocols.AdaptiveCards.Styles;
using CsmBot.Protocols.AdaptiveCards.Teams;

namespace CsmBot.Protocols.Tests.AdaptiveCards;

/// <summary>A card that uses every type of the library and every property of each.</summary>
internal static class SampleCard
{
    public static JsonElement Data { get; } = JsonElement.Parse("""{"csmbot":{"a":"task.complete.v1"}}""");

    public static AdaptiveCard Everything { get; } = new()
    {
        Refresh = new Refresh { Action = Execute, UserIds = ["29:dana"] },
        Body = [.. Texts, .. Groups, .. Inputs, Everywhere(new ActionSet { Actions = Actions })],
        Actions = [Execute],
        FallbackText = "Update Teams to see this",
        Speak = "One task",
        Lang = "en",
        MsTeams = new TeamsCardProperties
        {
            Width = TeamsCardWidth.Full,
            Entities = [new TeamsMention { Text = "<at>Kim</at>", Mentioned = new TeamsMentioned { Id = "29:kim", Name = "Kim" } }],
        },
    };

    private static ExecuteAction Execute => new()
    {
        Id = "done",
        Title = "Done",
        Tooltip = "Done T-1",
        Style = ActionStyle.Positive,
        Mode = ActionMode.Secondary,
        Verb = "task.complete.v1",
        Data = Data,
        AssociatedInputs = AssociatedInputs.None,
    };

    private static AdaptiveAction[] Actions =>
    [
        Execute,
        new SubmitAction { Title = "Edit", Data = Data, AssociatedInputs = AssociatedInputs.Auto, Style = ActionStyle.Destructive },
        new OpenUrlAction { Title = "Open", Url = new Uri("https://example.com/message"), Style = ActionStyle.Default },
        new ShowCardAction { Title = "Move to", Card = new AdaptiveCard { Body = [new TextBlock { Text = "Where to?" }] } },
        new ToggleVisibilityAction { Title = "More", TargetElements = ["text"], Mode = ActionMode.Primary },
    ];

    private static AdaptiveElement[] Texts =>
    [
        Everywhere(new TextBlock
        {
            Text = "Heading",
            Color = TextColor.Attention,
            HorizontalAlignment = HorizontalAlignment.Center,
            IsSubtle = true,
            MaxLines = 2,
            Size = TextSize.ExtraLarge,
            Style = TextBlockStyle.Heading,
            Weight = TextWeight.Lighter,
            Wrap = true,
        }) with { Id = "text", IsVisible = false },
        new RichTextBlock
        {
            Inlines = [new TextRun { Text = "T-1", Color = TextColor.Accent, IsSubtle = true, Italic = true, Size = TextSize.Small, Weight = TextWeight.Bolder }],
            HorizontalAlignment = HorizontalAlignment.Right,
        },
        new FactSet { Facts = [new AdaptiveFact { Title = "Account", Value = "Acme" }] },
        new Image { Url = new Uri("https://example.com/chart.png"), AltText = "Usage", Size = ImageSize.Stretch },
    ];

    private static AdaptiveElement[] Groups =>
    [
        new Container { Items = [new TextBlock { Text = "In a box" }], Style = ContainerStyle.Emphasis, Bleed = true, SelectAction = Execute },
        new ColumnSet
        {
            Columns =
            [
                new Column
                {
                    Items = [new TextBlock { Text = "Left" }],
                    Width = Column.Stretch,
                    Style = ContainerStyle.Good,
                    MinHeight = "40px",
                    Spacing = Spacing.Small,
                    VerticalContentAlignment = VerticalContentAlignment.Bottom,
                    SelectAction = Execute,
                },
                new Column { Items = [], Width = Column.Auto },
            ],
        },
    ];

    private static AdaptiveElement[] Inputs =>
    [
        new TextInput { Id = "a", Label = "A", Value = "x", Placeholder = "p", IsMultiline = true, MaxLength = 10, IsRequired = true, ErrorMessage = "A is needed." },
        new ChoiceSetInput
        {
            Id = "b",
            Label = "B",
            Choices = [new AdaptiveChoice { Title = "One", Value = "1" }],
            Style = ChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Value = "1",
            Placeholder = "p",
            IsRequired = true,
            ErrorMessage = "B is needed.",
        },
        new ToggleInput { Id = "c", Title = "C", Label = "Sure?", Value = "yes", ValueOn = "yes", ValueOff = "no", IsRequired = true, ErrorMessage = "C is needed." },
    ];

    private static AdaptiveElement Everywhere(AdaptiveElement element) => element with { Separator = true, Spacing = Spacing.Padding };
}
