namespace CsmBot.Domain.Triage;

/// <summary>The one question worth asking. <paramref name="Key"/> names the sentence; yes and no say where each answer puts the task.</summary>
public sealed record TriageQuestion(string Key, PriorityAxis Axis, Priority IfYes, Priority IfNo);
