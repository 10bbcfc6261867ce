using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>A form that somebody asked for.</summary>
/// <param name="Id">The id of the turn that makes it.</param>
/// <param name="Place">Where it was asked for.</param>
/// <param name="Input">What asks for it.</param>
/// <param name="Frame">What comes back with it.</param>
internal sealed record ModalRequest(TurnId Id, SlackPlace Place, TurnInput Input, ModalFrame Frame);
