using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.Tables;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Tests.Slack.Validation;

/// <summary>Every upper limit: its figure, something of a given size, and where the finding points to when it is one too large.</summary>
internal static class LimitCases
{
    private static readonly Uri Picture = new("https://example.com/a.png");

    public static IReadOnlyDictionary<string, LimitCase> All { get; } = new Dictionary<string, LimitCase>(StringComparer.Ordinal)
    {
        ["message text"] = Long(4000, "/text", n => BlockKitValidator.Validate(new SlackMessage { Text = Text(n) })),
        ["message blocks"] = Many(50, "/blocks", n => BlockKitValidator.Validate(new SlackMessage { Text = "x", Blocks = Repeat(n, _ => new DividerBlock()) })),
        ["message texts together"] = new(12_000, "/blocks", BlockKitConstraintTypes.MaxTotalLength, n => BlockKitValidator.Validate(new SlackMessage
        {
            Text = "x",
            Blocks = [.. Repeat(6, _ => new SectionBlock(Plain(1999))), new SectionBlock(Plain(n - (6 * 1999)))],
        })),
        ["modal blocks"] = Many(100, "/blocks", n => Modal(blocks: Repeat(n, _ => new DividerBlock()))),
        ["home blocks"] = Many(100, "/blocks", n => BlockKitValidator.Validate(new HomeView { Blocks = Repeat(n, _ => new DividerBlock()) })),
        ["modal title"] = Long(24, "/title/text", n => BlockKitValidator.Validate(new ModalView { Title = Plain(n), Blocks = [] })),
        ["modal submit"] = Long(24, "/submit/text", n => BlockKitValidator.Validate(new ModalView { Title = Plain(1), Submit = Plain(n), Blocks = [] })),
        ["modal close"] = Long(24, "/close/text", n => BlockKitValidator.Validate(new ModalView { Title = Plain(1), Close = Plain(n), Blocks = [] })),
        ["callback_id"] = Long(255, "/callback_id", n => BlockKitValidator.Validate(new HomeView { CallbackId = Text(n), Blocks = [] })),
        ["private_metadata"] = Long(3000, "/private_metadata", n => BlockKitValidator.Validate(new HomeView { PrivateMetadata = Text(n), Blocks = [] })),
        ["external_id"] = Long(255, "/external_id", n => BlockKitValidator.Validate(new HomeView { ExternalId = Text(n), Blocks = [] })),
        ["block_id"] = Long(255, "/0/block_id", n => Block(new DividerBlock { BlockId = Text(n) })),
        ["header"] = Long(150, "/0/text/text", n => Block(new HeaderBlock(Plain(n)))),
        ["section text"] = Long(3000, "/0/text/text", n => Block(new SectionBlock(new MrkdwnText(Text(n))))),
        ["section fields"] = Many(10, "/0/fields", n => Block(new SectionBlock(Repeat<TextObject>(n, _ => Plain(1))))),
        ["section field"] = Long(2000, "/0/fields/0/text", n => Block(new SectionBlock([Plain(n)]))),
        ["context elements"] = Many(10, "/0/elements", n => Block(new ContextBlock(Repeat<IContextElement>(n, _ => Plain(1))))),
        ["context text"] = Long(3000, "/0/elements/0/text", n => Block(new ContextBlock([Plain(n)]))),
        ["actions"] = Many(25, "/0/elements", n => Block(new ActionsBlock(Repeat<IActionsElement>(n, at => new ButtonElement(Plain(1)) { ActionId = $"a{at}" })))),
        ["image alt_text"] = Long(2000, "/0/alt_text", n => Block(new ImageBlock(Picture, Text(n)))),
        ["image url"] = Long(3000, "/0/image_url", n => Block(new ImageBlock(Address(n), "x"))),
        ["image title"] = Long(2000, "/0/title/text", n => Block(new ImageBlock(Picture, "x") { Title = Plain(n) })),
        ["input label"] = Long(2000, "/0/label/text", n => Block(new InputBlock(Plain(n), new PlainTextInput { ActionId = "a" }))),
        ["input hint"] = Long(2000, "/0/hint/text", n => Block(new InputBlock(Plain(1), new PlainTextInput { ActionId = "a" }) { Hint = Plain(n) })),
        ["input initial_value"] = Long(3000, "/0/element/initial_value", n => Input(new PlainTextInput { ActionId = "a", InitialValue = Text(n) })),
        ["input max_length"] = new(3000, "/0/element/max_length", BlockKitConstraintTypes.Range, n => Input(new PlainTextInput { ActionId = "a", MaxLength = n })),
        ["input min_length"] = new(3000, "/0/element/min_length", BlockKitConstraintTypes.Range, n => Input(new PlainTextInput { ActionId = "a", MinLength = n })),
        ["action_id"] = Long(255, "/0/elements/0/action_id", n => Action(new UsersSelect { ActionId = Text(n) })),
        ["placeholder"] = Long(150, "/0/elements/0/placeholder/text", n => Action(new UsersSelect { ActionId = "a", Placeholder = Plain(n) })),
        ["button text"] = Long(75, "/0/elements/0/text/text", n => Action(new ButtonElement(Plain(n)) { ActionId = "a" })),
        ["button value"] = Long(2000, "/0/elements/0/value", n => Action(new ButtonElement(Plain(1)) { ActionId = "a", Value = Text(n) })),
        ["button url"] = Long(3000, "/0/elements/0/url", n => Action(new ButtonElement(Plain(1)) { ActionId = "a", Url = Address(n) })),
        ["button accessibility_label"] = Long(75, "/0/elements/0/accessibility_label", n => Action(new ButtonElement(Plain(1)) { ActionId = "a", AccessibilityLabel = Text(n) })),
        ["confirm title"] = Long(100, "/0/elements/0/confirm/title/text", n => Confirm(Sure with { Title = Plain(n) })),
        ["confirm text"] = Long(300, "/0/elements/0/confirm/text/text", n => Confirm(Sure with { Text = Plain(n) })),
        ["confirm yes"] = Long(30, "/0/elements/0/confirm/confirm/text", n => Confirm(Sure with { Confirm = Plain(n) })),
        ["confirm no"] = Long(30, "/0/elements/0/confirm/deny/text", n => Confirm(Sure with { Deny = Plain(n) })),
        ["option text"] = Long(75, "/0/elements/0/options/0/text/text", n => Action(new StaticSelect([new SelectOption(Plain(n), "v")]) { ActionId = "a" })),
        ["option value"] = Long(75, "/0/elements/0/options/0/value", n => Action(new StaticSelect([new SelectOption(Plain(1), Text(n))]) { ActionId = "a" })),
        ["option description"] = Long(75, "/0/elements/0/options/0/description/text", n => Action(new StaticSelect([new SelectOption(Plain(1), "v") { Description = Plain(n) }]) { ActionId = "a" })),
        ["select options"] = Many(100, "/0/elements/0/options", n => Action(new StaticSelect(Options(n)) { ActionId = "a" })),
        ["multi select options"] = Many(100, "/0/elements/0/options", n => Action(new MultiStaticSelect(Options(n)) { ActionId = "a" })),
        ["select groups"] = Many(100, "/0/elements/0/option_groups", n => Action(new StaticSelect(Repeat(n, at => new OptionGroup(Plain(1), [new SelectOption(Plain(1), $"v{at}")]))) { ActionId = "a" })),
        ["group options"] = Many(100, "/0/elements/0/option_groups/0/options", n => Action(new MultiStaticSelect([new OptionGroup(Plain(1), Options(n))]) { ActionId = "a" })),
        ["group label"] = Long(75, "/0/elements/0/option_groups/0/label/text", n => Action(new StaticSelect([new OptionGroup(Plain(n), Options(1))]) { ActionId = "a" })),
        ["overflow options"] = Many(5, "/0/elements/0/options", n => Action(new OverflowMenu { ActionId = "a", Options = Repeat(n, at => new OverflowOption(Plain(1), $"v{at}")) })),
        ["overflow url"] = Long(3000, "/0/elements/0/options/0/url", n => Action(new OverflowMenu { ActionId = "a", Options = [new OverflowOption(Plain(1), "v") { Url = Address(n) }] })),
        ["checkboxes"] = Many(10, "/0/elements/0/options", n => Action(new Checkboxes { ActionId = "a", Options = Choices(n) })),
        ["radio buttons"] = Many(10, "/0/elements/0/options", n => Action(new RadioButtons { ActionId = "a", Options = Choices(n) })),
        ["table rows"] = Many(100, "/0/rows", n => Block(new TableBlock(Repeat<IReadOnlyList<TableCell>>(n, _ => [new TableCell("x")])))),
        ["table columns"] = Many(20, "/0/rows/0", n => Block(new TableBlock([Repeat(n, _ => new TableCell("x"))]))),
        ["table column settings"] = Many(20, "/0/column_settings", n => Block(new TableBlock([[new TableCell("x")]]) { ColumnSettings = Repeat(n, _ => new TableColumn()) })),
        ["table texts together"] = new(10_000, "/0/rows", BlockKitConstraintTypes.MaxTotalLength, n => Block(new TableBlock([[new TableCell(Text(n - 1)), new TableCell("x")]]))),
    };

    private static ConfirmDialog Sure => new() { Title = Plain(1), Text = Plain(1), Confirm = Plain(1), Deny = Plain(1) };

    private static LimitCase Long(int limit, string pointer, Func<int, IReadOnlyList<BlockKitFinding>> check) => new(limit, pointer, BlockKitConstraintTypes.MaxLength, check);

    private static LimitCase Many(int limit, string pointer, Func<int, IReadOnlyList<BlockKitFinding>> check) => new(limit, pointer, BlockKitConstraintTypes.MaxItems, check);

    private static IReadOnlyList<BlockKitFinding> Block(SlackBlock block) => BlockKitValidator.Validate([block], SlackSurface.Message);

    private static IReadOnlyList<BlockKitFinding> Action(IActionsElement element) => Block(new ActionsBlock([element]));

    private static IReadOnlyList<BlockKitFinding> Confirm(ConfirmDialog confirm) => Action(new ButtonElement(Plain(1)) { ActionId = "a", Confirm = confirm });

    private static IReadOnlyList<BlockKitFinding> Input(IInputElement element) => BlockKitValidator.Validate([new InputBlock(Plain(1), element)], SlackSurface.Modal);

    private static IReadOnlyList<BlockKitFinding> Modal(IReadOnlyList<SlackBlock> blocks) => BlockKitValidator.Validate(new ModalView { Title = Plain(1), Blocks = blocks });

    private static string Text(int length) => new('x', length);

    private static PlainText Plain(int length) => new(Text(length));

    private static Uri Address(int length) => new("https://example.com/".PadRight(length, 'x'));

    private static IReadOnlyList<SelectOption> Options(int count) => Repeat(count, at => new SelectOption(Plain(1), $"v{at}"));

    private static IReadOnlyList<ChoiceOption> Choices(int count) => Repeat(count, at => new ChoiceOption(Plain(1), $"v{at}"));

    private static IReadOnlyList<T> Repeat<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
