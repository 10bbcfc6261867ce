using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Slack.Serialization;

/// <summary>What the bot sends, to JSON. What has its default is left out; kinds are written through <see cref="ByKind{T}"/>, so each is named here.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BlockKitFinding))]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(SlackView))]
[JsonSerializable(typeof(IReadOnlyList<SlackBlock>))]
[JsonSerializable(typeof(IReadOnlyList<SelectOption>))]
[JsonSerializable(typeof(IReadOnlyList<OptionGroup>))]
[JsonSerializable(typeof(ModalView))]
[JsonSerializable(typeof(HomeView))]
[JsonSerializable(typeof(PlainText))]
[JsonSerializable(typeof(MrkdwnText))]
[JsonSerializable(typeof(HeaderBlock))]
[JsonSerializable(typeof(DividerBlock))]
[JsonSerializable(typeof(SectionBlock))]
[JsonSerializable(typeof(ContextBlock))]
[JsonSerializable(typeof(ActionsBlock))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(InputBlock))]
[JsonSerializable(typeof(TableBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(RichTextSection))]
[JsonSerializable(typeof(RichTextQuote))]
[JsonSerializable(typeof(RichTextList))]
[JsonSerializable(typeof(RichTextText))]
[JsonSerializable(typeof(RichTextLink))]
[JsonSerializable(typeof(RichTextUser))]
[JsonSerializable(typeof(ButtonElement))]
[JsonSerializable(typeof(Checkboxes))]
[JsonSerializable(typeof(ConversationsSelect))]
[JsonSerializable(typeof(Datepicker))]
[JsonSerializable(typeof(DatetimePicker))]
[JsonSerializable(typeof(EmailInput))]
[JsonSerializable(typeof(ExternalSelect))]
[JsonSerializable(typeof(ImageElement))]
[JsonSerializable(typeof(MultiStaticSelect))]
[JsonSerializable(typeof(MultiUsersSelect))]
[JsonSerializable(typeof(NumberInput))]
[JsonSerializable(typeof(OverflowMenu))]
[JsonSerializable(typeof(PlainTextInput))]
[JsonSerializable(typeof(RadioButtons))]
[JsonSerializable(typeof(StaticSelect))]
[JsonSerializable(typeof(Timepicker))]
[JsonSerializable(typeof(UsersSelect))]
internal sealed partial class BlockKitJson : JsonSerializerContext
{
    // Bodies are never part of a page: letters of every script stay as they are, which limits and people who read logs feel.
    // Made on first use, since the generated half may not have its own statics before that.
    public static BlockKitJson Relaxed => field ??= new BlockKitJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
