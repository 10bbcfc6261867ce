namespace CsmBot.Conversation.Dialogs.Fallback;

/// <summary>Text that no command took, waiting for one press. <paramref name="Verb"/> is the command it may have meant, with its arguments.</summary>
internal sealed record FallbackState(string Text, string? Verb, string Arguments);
