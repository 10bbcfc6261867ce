using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Page;

/// <param name="Token">The anti-forgery mark that each post repeats.</param>
/// <param name="PlainTurn">The turn id for a post without the script; a page sends one such post and is loaded anew.</param>
internal sealed record PageModel(Chat Chat, IReadOnlyList<OutboundMessage> Messages, string Token, string PlainTurn);
