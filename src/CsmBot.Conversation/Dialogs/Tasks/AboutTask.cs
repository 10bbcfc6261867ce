namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>The state of a dialog that asks one thing about one task.</summary>
internal sealed record AboutTask(string TaskId);
