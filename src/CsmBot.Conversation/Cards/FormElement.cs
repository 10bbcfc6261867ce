namespace CsmBot.Conversation.Cards;

/// <summary>Fields with one submit button; comes back as a form input with the fields by name.</summary>
public sealed record FormElement(string FormId, IReadOnlyList<FormField> Fields, string SubmitLabel, string? EntityId = null, int? EntityVersion = null) : CardElement;
