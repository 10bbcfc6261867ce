namespace CsmBot.Domain.People;

/// <summary>Where a leader has their team's morning digest posted.</summary>
/// <param name="Conversation">The platform's id of it.</param>
/// <param name="Channel">The platform.</param>
/// <param name="IsPersonal">Their own chat, not a channel that the team reads.</param>
public sealed record TeamDigestPlace(string Conversation, string Channel, bool IsPersonal);
