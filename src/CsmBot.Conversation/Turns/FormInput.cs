namespace CsmBot.Conversation.Turns;

/// <summary>A submitted form: as <see cref="ActionInput"/>, with the fields by name.</summary>
/// <param name="SourceLink">Leads back to the message the form is about, as the channel itself found it; never taken from the form.</param>
public sealed record FormInput(
    string FormId,
    IReadOnlyDictionary<string, string> Values,
    string? EntityId = null,
    int? EntityVersion = null,
    string? MessageKey = null,
    string? SourceLink = null) : TurnInput;
