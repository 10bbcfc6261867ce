using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Validation;

public sealed class BlockKitValidatorTests
{
    private const string Button = """{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"}}""";

    public static TheoryData<string> Limits => [.. LimitCases.All.Keys];

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_may_be_reached_and_not_passed(string name)
    {
        var limit = LimitCases.All[name];

        Assert.Empty(limit.Check(limit.Limit));
        var finding = Assert.Single(limit.Check(limit.Limit + 1));
        Assert.Equal((limit.Pointer, "failed_constraint", limit.Constraint), (finding.Pointer, finding.Code, finding.Constraint.Type));
        Assert.Contains(limit.Limit.ToString(), finding.Constraint.Expected);
        Assert.Equal(limit.Constraint == BlockKitConstraintTypes.Range ? null : (limit.Limit + 1).ToString(), finding.Constraint.Got);
    }

    // Minimal valid JSON of a block, and where the finding about the planted mistake points to.
    [Theory]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "/0/text/type", "enum")]
    [InlineData("""{"type":"header"}""", "/0/text", "required")]
    [InlineData("""{"type":"header","text":{"type":"plain_text"}}""", "/0/text/text", "required")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":""}}""", "/0/text/text", "min_length")]
    [InlineData("""{"type":"header","text":{"type":"plain_text","text":7}}""", "/0/text/text", "required")]
    [InlineData("""{"type":"header","text":{"text":"x"}}""", "/0/text/type", "required")]
    [InlineData("""{"type":"section"}""", "/0", "required")]
    [InlineData("""{"type":"section","text":{"type":"invalid","text":"x"}}""", "/0/text/type", "enum")]
    [InlineData("""{"type":"section","fields":[]}""", "/0/fields", "min_items")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"x"},"accessory":{"type":"plain_text_input"}}""", "/0/accessory/type", "enum")]
    [InlineData("""{"type":"context"}""", "/0/elements", "required")]
    [InlineData("""{"type":"context","elements":[]}""", "/0/elements", "min_items")]
    [InlineData("""{"type":"context","elements":{}}""", "/0/elements", "required")]
    [InlineData("""{"type":"context","elements":[{"type":"image","image_url":"https://x"}]}""", "/0/elements/0/alt_text", "required")]
    [InlineData("""{"type":"context","elements":[{"type":"button","text":"x"}]}""", "/0/elements/0/type", "enum")]
    [InlineData("""{"type":"actions"}""", "/0/elements", "required")]
    [InlineData("""{"type":"actions","elements":[]}""", "/0/elements", "min_items")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}""", "/0/elements/0/type", "enum")]
    [InlineData("""{"type":"actions","elements":[{"action_id":"a"}]}""", "/0/elements/0/type", "required")]
    [InlineData("""{"type":"actions","elements":[""" + Button + "," + Button + "]}", "/0/elements/1/action_id", "unique")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","action_id":"","text":{"type":"plain_text","text":"x"}}]}""", "/0/elements/0/action_id", "min_length")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"},"style":"loud"}]}""", "/0/elements/0/style", "enum")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","action_id":"a","text":{"type":"plain_text","text":"x"},"value":""}]}""", "/0/elements/0/value", "min_length")]
    [InlineData("""{"type":"actions","elements":[{"type":"static_select","action_id":"a"}]}""", "/0/elements/0/options", "required")]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","action_id":"a"}]}""", "/0/elements/0/options", "required")]
    [InlineData("""{"type":"actions","elements":[{"type":"checkboxes","action_id":"a","options":[]}]}""", "/0/elements/0/options", "min_items")]
    [InlineData("""{"type":"actions","elements":[{"type":"datepicker","action_id":"a","initial_date":"2026-02-30"}]}""", "/0/elements/0/initial_date", "format")]
    [InlineData("""{"type":"actions","elements":[{"type":"timepicker","action_id":"a","initial_time":"9:05"}]}""", "/0/elements/0/initial_time", "format")]
    [InlineData("""{"type":"actions","elements":[{"type":"datetimepicker","action_id":"a","initial_date_time":999999999}]}""", "/0/elements/0/initial_date_time", "range")]
    [InlineData("""{"type":"actions","elements":[{"type":"multi_users_select","action_id":"a","max_selected_items":0}]}""", "/0/elements/0/max_selected_items", "range")]
    [InlineData("""{"type":"actions","elements":[{"type":"conversations_select","action_id":"a","filter":{"include":[]}}]}""", "/0/elements/0/filter/include", "min_items")]
    [InlineData("""{"type":"actions","elements":[{"type":"conversations_select","action_id":"a","filter":{"include":["dm"]}}]}""", "/0/elements/0/filter/include/0", "enum")]
    [InlineData("""{"type":"actions","elements":[{"type":"conversations_select","action_id":"a","response_url_enabled":true}]}""", "/0/elements/0/response_url_enabled", "exclusive")]
    [InlineData("""{"type":"image","alt_text":"x"}""", "/0/image_url", "required")]
    [InlineData("""{"type":"image","image_url":"https://x"}""", "/0/alt_text", "required")]
    [InlineData("""{"type":"input","element":{"type":"plain_text_input"}}""", "/0/label", "required")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"}}""", "/0/element", "required")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"button"}}""", "/0/element/type", "enum")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"email_text_input"}}""", "/0/element/type", "enum")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"number_input"}}""", "/0/element/is_decimal_allowed", "required")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input","max_length":0}}""", "/0/element/max_length", "range")]
    [InlineData("""{"type":"rich_text","elements":[]}""", "/0/elements", "min_items")]
    [InlineData("""{"type":"rich_text"}""", "/0/elements", "required")]
    [InlineData("""{"type":"rich_text","elements":[{"type":"text"}]}""", "/0/elements/0/type", "enum")]
    [InlineData("""{"type":"table"}""", "/0/rows", "required")]
    [InlineData("""{"type":"table","rows":[[]]}""", "/0/rows/0", "min_items")]
    [InlineData("""{"type":"table","rows":[[{"type":"raw_text","text":""}]]}""", "/0/rows/0/0/text", "min_length")]
    [InlineData("""{"type":"table","rows":[[{"type":"cooked","text":"x"}]]}""", "/0/rows/0/0/type", "enum")]
    [InlineData("""{"type":"nonsense"}""", "/0/type", "enum")]
    [InlineData("""{"block_id":"x"}""", "/0/type", "required")]
    [InlineData("\"divider\"", "/0/type", "required")]
    [InlineData("""{"type":"divider","block_id":""}""", "/0/block_id", "min_length")]
    public void A_planted_mistake_is_found_where_it_is(string block, string pointer, string constraint)
    {
        var finding = Assert.Single(BlockKitValidator.ValidateBlocks(JsonElement.Parse($"[{block}]"), SlackSurface.Message));

        Assert.Equal((pointer, constraint), (finding.Pointer, finding.Constraint.Type));
        Assert.NotEmpty(finding.Message);
    }

    [Fact]
    public void A_finding_has_the_shape_of_Slacks_own()
    {
        var blocks = JsonElement.Parse("""[{"type":"section","text":{"type":"invalid","text":"x"}}]""");

        Assert.Equal(
            """{"pointer":"/0/text/type","message":"unsupported value","constraint":{"type":"enum","expected":["plain_text","mrkdwn"],"got":"invalid"},"code":"failed_constraint"}""",
            Assert.Single(BlockKitValidator.ValidateBlocks(blocks, SlackSurface.Message)).ToJson());
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("data_table")]
    [InlineData("container")]
    [InlineData("video")]
    public void Newer_kinds_of_blocks_are_let_through(string type) =>
        Assert.Empty(BlockKitValidator.ValidateBlocks(JsonElement.Parse($$"""[{"type":"{{type}}"}]"""), SlackSurface.Message));

    [Fact]
    public void Blocks_have_ids_of_their_own() =>
        Assert.Equal(["/1/block_id"], Pointers(BlockKitValidator.Validate([new DividerBlock { BlockId = "a" }, new DividerBlock { BlockId = "a" }, new DividerBlock { BlockId = "b" }], SlackSurface.Home)));

    [Fact]
    public void Options_have_values_of_their_own_and_the_first_choice_is_one_of_them()
    {
        var (one, same, other) = (new SelectOption(new PlainText("1"), "v"), new SelectOption(new PlainText("2"), "v"), new SelectOption(new PlainText("3"), "w"));

        Assert.Equal(["/0/elements/0/options/1/value"], Actions(new StaticSelect([one, same]) { ActionId = "a", InitialOption = one }));
        Assert.Equal(["/0/elements/0/initial_option"], Actions(new StaticSelect([one]) { ActionId = "a", InitialOption = other }));
        Assert.Equal(["/0/elements/0/initial_options/1"], Actions(new MultiStaticSelect([new OptionGroup(new PlainText("g"), [one])]) { ActionId = "a", InitialOptions = [one, other] }));
        Assert.Equal(["/0/elements/0/initial_options"], Actions(new MultiStaticSelect([one]) { ActionId = "a", InitialOptions = [] }));
    }

    [Fact]
    public void Options_and_groups_exclude_each_other() =>
        Assert.Equal(
            ["/0/elements/0/options"],
            Pointers(BlockKitValidator.ValidateBlocks(
                JsonElement.Parse("""[{"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[],"option_groups":[{"label":{"type":"plain_text","text":"g"},"options":[{"text":{"type":"plain_text","text":"x"},"value":"v"}]}]}]}]"""),
                SlackSurface.Message)));

    [Fact]
    public void One_element_has_the_focus() =>
        Assert.Equal(
            ["/blocks/1/element/focus_on_load"],
            Pointers(BlockKitValidator.Validate(Form(new PlainTextInput { ActionId = "a", FocusOnLoad = true }, new Datepicker { ActionId = "b", FocusOnLoad = true }))));

    [Fact]
    public void One_table_is_enough() =>
        Assert.Equal(["/1"], Pointers(BlockKitValidator.Validate([new TableBlock([[new("x")]]), new TableBlock([[new("x")]])], SlackSurface.Message)));

    [Fact]
    public void An_input_needs_a_submit_button_in_a_modal_only()
    {
        var form = Form(new PlainTextInput { ActionId = "a" });

        Assert.Empty(BlockKitValidator.Validate(form));
        Assert.Equal(["/submit"], Pointers(BlockKitValidator.Validate(form with { Submit = null })));
        Assert.Empty(BlockKitValidator.Validate(new HomeView { Blocks = form.Blocks }));
    }

    [Fact]
    public void Some_fields_are_for_modals_only()
    {
        SlackView form = Form(new EmailInput { ActionId = "a" }, new ConversationsSelect { ActionId = "b", ResponseUrlEnabled = true });

        Assert.Empty(BlockKitValidator.Validate(form));
        Assert.Equal(["/blocks/0/element/type", "/blocks/1/element/response_url_enabled"], Pointers(BlockKitValidator.Validate(new HomeView { Blocks = form.Blocks })));
    }

    [Theory]
    [InlineData("""{"blocks":[]}""", "/type|/title")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"x"}}""", "/blocks")]
    [InlineData("""{"type":"modal","title":{"type":"mrkdwn","text":"x"},"blocks":[]}""", "/title/type")]
    [InlineData("""{"type":"workflow_step","title":{"type":"plain_text","text":"x"},"blocks":[]}""", "/type")]
    [InlineData("""{"type":"home","blocks":[{"type":"header"}]}""", "/blocks/0/text")]
    public void Views_say_what_they_are(string view, string pointers) =>
        Assert.Equal(pointers, string.Join('|', Pointers(BlockKitValidator.ValidateView(JsonElement.Parse(view)))));

    [Fact]
    public void A_message_always_has_a_text()
    {
        Assert.Equal(["/text"], Pointers(BlockKitValidator.ValidateMessage(JsonElement.Parse("""{"blocks":[{"type":"divider"}]}"""))));
        Assert.Equal(["/text"], Pointers(BlockKitValidator.Validate(new SlackMessage { Text = "" })));
        Assert.Empty(BlockKitValidator.Validate(new SlackMessage { Text = "x" }));
    }

    [Theory]
    [InlineData('x', 2500)]
    [InlineData('ß', 1250)]
    public void A_view_is_at_most_250_000_bytes_of_UTF8(char letter, int length)
    {
        var view = new HomeView { Blocks = [.. Enumerable.Repeat(new SectionBlock(new PlainText(new string(letter, length))), 97)], PrivateMetadata = "x" };
        var room = 250_000 - view.ToUtf8Json().Length + 1;

        Assert.InRange(room, 1, 2999);
        Assert.Empty(BlockKitValidator.Validate(view with { PrivateMetadata = new string('x', room) }));
        var finding = Assert.Single(BlockKitValidator.Validate(view with { PrivateMetadata = new string('x', room + 1) }));
        Assert.Equal(("", "max_bytes", "250001"), (finding.Pointer, finding.Constraint.Type, finding.Constraint.Got));
    }

    [Fact]
    public void Errors_are_for_input_blocks_of_the_view()
    {
        var form = Form(new PlainTextInput { ActionId = "a" });
        var view = form with { Blocks = [.. form.Blocks, new DividerBlock { BlockId = "line" }] };

        Assert.Empty(BlockKitValidator.ValidateErrors(new Dictionary<string, string> { ["in0"] = "Pick one." }, view));
        Assert.Equal(["/errors/line"], Pointers(BlockKitValidator.ValidateErrors(new Dictionary<string, string> { ["line"] = "x" }, view)));
        Assert.Equal(["/errors/a~1b~0"], Pointers(BlockKitValidator.ValidateErrors(new Dictionary<string, string> { ["a/b~"] = "x" }, view)));
        Assert.Equal(["/errors/in0"], Pointers(BlockKitValidator.ValidateErrors(new Dictionary<string, string> { ["in0"] = "" }, view)));
        Assert.Equal(["/errors"], Pointers(BlockKitValidator.ValidateErrors(new Dictionary<string, string>(), view)));
    }

    [Fact]
    public void Findings_hold_no_words_of_people()
    {
        var secret = string.Concat(Enumerable.Repeat("planted-secret ", 300));
        var findings = BlockKitValidator.Validate(new SlackMessage { Text = secret, Blocks = [new HeaderBlock(new PlainText(secret)), new SectionBlock(new MrkdwnText(secret))] });

        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.DoesNotContain("planted", finding.ToJson(), StringComparison.Ordinal));
    }

    private static ModalView Form(params IInputElement[] elements) => new()
    {
        Title = new PlainText("Form"),
        Submit = new PlainText("Save"),
        Blocks = [.. elements.Select((element, at) => new InputBlock(new PlainText("Label"), element) { BlockId = $"in{at}" })],
    };

    private static IEnumerable<string> Actions(IActionsElement element) => Pointers(BlockKitValidator.Validate([new ActionsBlock([element])], SlackSurface.Message));

    private static IEnumerable<string> Pointers(IEnumerable<BlockKitFinding> findings) => findings.Select(finding => finding.Pointer);
}
