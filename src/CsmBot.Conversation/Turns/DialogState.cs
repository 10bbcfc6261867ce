using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>Where one member stands in one dialog of one conversation. An unknown step or version is reset with an apology.</summary>
/// <param name="Data">The dialog's own typed state record, as JSON.</param>
public sealed record DialogState(string Dialog, int FlowVersion, string Step, string Data, Instant ExpiresAt);
