namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Whom a name stands for.</summary>
/// <param name="Line">The line of the file that says so; null for what was in the book.</param>
/// <param name="Other">Another account that goes by it too.</param>
internal sealed record NameClaim(string Account, int? Line, string? Other = null);
