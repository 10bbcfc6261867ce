namespace CsmBot.Conversation.Turns;

/// <summary>What is left of some work, and how long it rests.</summary>
internal sealed record Later<T>(T Item, TimeSpan Pause);
