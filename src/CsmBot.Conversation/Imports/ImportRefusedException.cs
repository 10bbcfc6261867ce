namespace CsmBot.Conversation.Imports;

/// <summary>Leaves the turn without a commit: the line can be corrected and imported again.</summary>
public sealed class ImportRefusedException(string cause) : Exception(cause);
