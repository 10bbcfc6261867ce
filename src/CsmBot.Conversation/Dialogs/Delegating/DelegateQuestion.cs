namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>The state of the question why Quadrant-2 work is handed over: who is to be asked once it is answered, and by when they should have done it.</summary>
internal sealed record DelegateQuestion(string TaskId, string? To = null, string? Due = null);
