using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;
using CsmBot.Protocols.Slack.Blocks.Tables;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Tests.Slack.Blocks;

/// <summary>Every type of the library with every property of each.</summary>
internal static class SampleBlocks
{
    private static readonly PlainText Plain = new("Grüße 顧客 \"x\"") { Emoji = true };
    private static readonly MrkdwnText Markup = new("*Owner* <@U02DANA>") { Verbatim = true };
    private static readonly SelectOption Option = new(Plain, "p1") { Description = Plain };
    private static readonly ChoiceOption Choice = new(Markup, "c1") { Description = Plain };
    private static readonly OptionGroup Group = new(Plain, [Option]);
    private static readonly ConfirmDialog Confirm = new() { Title = Plain, Text = Markup, Confirm = Plain, Deny = Plain, Style = ButtonStyle.Danger };
    private static readonly DispatchActionConfig Dispatch = new([DispatchTrigger.EnterPressed, DispatchTrigger.CharacterEntered]);
    private static readonly Uri Picture = new("https://example.com/chart.png");

    public static ISectionAccessory[] Accessories =>
    [
        new ButtonElement(Plain) { ActionId = "a1", Value = "T-104:7", Url = Picture, Style = ButtonStyle.Primary, Confirm = Confirm, AccessibilityLabel = "Approve T-104" },
        new StaticSelect([Option]) { ActionId = "a2", InitialOption = Option, Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new StaticSelect([Group]) { ActionId = "a3" },
        new MultiStaticSelect([Option]) { ActionId = "a4", InitialOptions = [Option], MaxSelectedItems = 2, Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new MultiStaticSelect([Group]) { ActionId = "a5" },
        new ExternalSelect { ActionId = "a6", InitialOption = Option, MinQueryLength = 1, Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new UsersSelect { ActionId = "a7", InitialUser = "U02DANA", Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new MultiUsersSelect { ActionId = "a8", InitialUsers = ["U02DANA"], MaxSelectedItems = 3, Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new ConversationsSelect
        {
            ActionId = "a9",
            InitialConversation = "C01CSM",
            DefaultToCurrentConversation = true,
            ResponseUrlEnabled = true,
            Filter = new ConversationFilter([ConversationKind.DirectMessage, ConversationKind.GroupMessage, ConversationKind.PrivateChannel, ConversationKind.PublicChannel])
            {
                ExcludeBotUsers = true,
                ExcludeExternalSharedChannels = true,
            },
            Placeholder = Plain,
            Confirm = Confirm,
            FocusOnLoad = true,
        },
        new Datepicker { ActionId = "a10", InitialDate = new DateOnly(2026, 11, 30), Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new Timepicker { ActionId = "a11", InitialTime = new TimeOnly(9, 5, 59), Timezone = "Europe/Vienna", Placeholder = Plain, Confirm = Confirm, FocusOnLoad = true },
        new Checkboxes { ActionId = "a12", Options = [Choice], InitialOptions = [Choice], Confirm = Confirm, FocusOnLoad = true },
        new RadioButtons { ActionId = "a13", Options = [Choice], InitialOption = Choice, Confirm = Confirm, FocusOnLoad = true },
        new OverflowMenu { ActionId = "a14", Options = [new OverflowOption(Plain, "o1") { Url = Picture, Description = Plain }], Confirm = Confirm },
        new ImageElement(Picture, "A chart"),
    ];

    public static IActionsElement[] Actions =>
        [.. Accessories.OfType<IActionsElement>(), new DatetimePicker { ActionId = "a15", InitialDateTime = DateTimeOffset.FromUnixTimeSeconds(1764342000), Confirm = Confirm, FocusOnLoad = true }];

    public static IInputElement[] Inputs =>
    [
        .. Accessories.OfType<IInputElement>(),
        .. Actions.OfType<DatetimePicker>(),
        new PlainTextInput
        {
            ActionId = "i1", InitialValue = "x", Multiline = true, MinLength = 1, MaxLength = 200, Placeholder = Plain, DispatchActionConfig = Dispatch, FocusOnLoad = true,
        },
        new NumberInput
        {
            ActionId = "i2", IsDecimalAllowed = true, InitialValue = "1.5", MinValue = "0", MaxValue = "9.5", Placeholder = Plain, DispatchActionConfig = Dispatch, FocusOnLoad = true,
        },
        new NumberInput { ActionId = "i3" },
        new EmailInput { ActionId = "i4", InitialValue = "a@x.example", Placeholder = Plain, DispatchActionConfig = Dispatch, FocusOnLoad = true },
    ];

    public static SlackBlock[] MessageBlocks =>
    [
        new HeaderBlock(Plain) { BlockId = "h" },
        new SectionBlock(Markup) { Fields = [Markup, Plain], Expand = true },
        new SectionBlock([Plain, Markup]),
        .. Accessories.Select(accessory => new SectionBlock(Plain) { Accessory = accessory }),
        new ContextBlock([Markup, Plain, new ImageElement(Picture, "A chart")]),
        new DividerBlock(),
        new ActionsBlock(Actions),
        new ImageBlock(Picture, "A chart") { Title = Plain },
        new RichTextBlock(
        [
            new RichTextSection([new RichTextText("a <b>") { Style = new RichTextStyle { Bold = true, Italic = true, Strike = true, Code = true } }, new RichTextUser("U02DANA")]),
            new RichTextList(RichTextListStyle.Bullet, [new RichTextSection([new RichTextText("one")])]) { Indent = 1 },
            new RichTextList(RichTextListStyle.Ordered, []),
            new RichTextQuote([new RichTextLink(Picture) { Text = "page" }]),
        ]),
        new TableBlock([[new TableCell("Account"), new TableCell("ARR")], [new TableCell("Acme"), new TableCell("120k")]])
        {
            ColumnSettings = [new TableColumn { Align = ColumnAlignment.Left }, new TableColumn { Align = ColumnAlignment.Right, IsWrapped = true }, new TableColumn { Align = ColumnAlignment.Center }],
        },
    ];

    public static SlackBlock[] InputBlocks =>
        [.. Inputs.Select((input, at) => new InputBlock(Plain, input) { BlockId = $"in{at}", Hint = Plain, Optional = true, DispatchAction = true })];

    public static SlackMessage Message { get; } = new()
    {
        Text = "P1 churn threat at Acme",
        Blocks = [new DividerBlock()],
        ThreadTs = "1764000000.000100",
        ReplyBroadcast = true,
        Metadata = new MessageMetadata("task_card", new Dictionary<string, string> { ["id"] = "T-104" }),
        UnfurlLinks = false,
        UnfurlMedia = false,
    };

    public static ModalView Modal { get; } = new()
    {
        Title = Plain,
        Submit = Plain,
        Close = Plain,
        ClearOnClose = true,
        NotifyOnClose = true,
        CallbackId = "task.add.v1",
        PrivateMetadata = "{\"t\":\"T-104\"}",
        ExternalId = "e1",
        Blocks = InputBlocks,
    };

    public static HomeView Home { get; } = new() { CallbackId = "home", PrivateMetadata = "x", ExternalId = "e2", Blocks = MessageBlocks };
}
