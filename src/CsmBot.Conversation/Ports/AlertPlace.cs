namespace CsmBot.Conversation.Ports;

/// <summary>Where the workspace's alerts are posted.</summary>
/// <param name="Place">Null when they were switched off.</param>
/// <param name="IsPersonal">One person's own chat, not a channel that the team reads.</param>
public sealed record AlertPlace(Place? Place, bool IsPersonal = false);
