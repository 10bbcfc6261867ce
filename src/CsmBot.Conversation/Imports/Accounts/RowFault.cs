namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A row that was not taken: the line of the file it begins in, and why in words.</summary>
public sealed record RowFault(int Line, string Cause);
