namespace CsmBot.Conversation.Ports;

/// <summary>A person as their platform knows them.</summary>
/// <param name="Zone">Their IANA zone, where the platform keeps one.</param>
/// <param name="IsGuest">Not of this organisation: they see no work and no accounts (T25).</param>
public sealed record RosterEntry(string? Name, string? Email, bool IsGuest, string? Zone = null);
