using CsmBot.Conversation.Ports;

namespace CsmBot.Conversation.Turns;

/// <summary>It is time to look at something again.</summary>
public sealed record WakeUpInput(WakeUp WakeUp) : TurnInput;
