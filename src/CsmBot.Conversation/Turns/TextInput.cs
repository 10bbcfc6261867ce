namespace CsmBot.Conversation.Turns;

/// <summary>Typed or pasted text, exactly as it arrived. <paramref name="SourceLink"/> leads back to the source message where the platform has one.</summary>
public sealed record TextInput(string Text, string? SourceLink = null) : TurnInput;
