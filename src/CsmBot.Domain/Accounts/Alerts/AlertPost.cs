namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>A message that shows an alert, so that it can be kept true wherever it stands.</summary>
public sealed record AlertPost(string Conversation, string Channel, string Key);
