namespace CsmBot.Host.Outbox;

/// <summary>A message set aside, as <c>parked</c> prints it: where it should have gone and why it cannot, and no word of what it says.</summary>
internal sealed record ParkedLine(string Workspace, string Channel, string Conversation, string Message, string At, string Cause, string Since, string? WentTo, IReadOnlyList<string>? Told);
