namespace CsmBot.Conversation.Turns;

/// <summary>A submitted form: as <see cref="ActionInput"/>, with the fields by name.</summary>
public sealed record FormInput(
    string FormId,
    IReadOnlyDictionary<string, string> Values,
    string? EntityId = null,
    int? EntityVersion = null,
    string? MessageKey = null) : TurnInput;
