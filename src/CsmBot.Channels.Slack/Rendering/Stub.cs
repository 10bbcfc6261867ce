#pragma warning disable
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;
namespace CsmBot.Channels.Slack.Rendering;
internal sealed record ModalFrame(string Conversation, string? MessageKey, string? SourceLink);
internal static class BlockKitRenderer
{
    public static SlackMessage Message(Card card, string key) => throw new NotSupportedException();
    public static ModalView Modal(Card card, ModalFrame frame) => throw new NotSupportedException();
    public static ModalView Loading() => throw new NotSupportedException();
    public static HomeView Home(Card card) => throw new NotSupportedException();
    public static string Summary(Card card) => card.Summary;
}
internal static class CardInput
{
    public static ActionInput? Read(SlackAction action) => null;
    public static bool OpensForm(SlackAction action) => false;
    public static FormInput? Read(SlackAction submit, ViewState state) => null;
    public static FormInput? Read(ReceivedView view, out ModalFrame frame) { frame = new("", null, null); return null; }
}
