using System.Text.Json.Serialization;

namespace CsmBot.Conversation.Turns;

/// <summary>What a person did: typed, pressed, submitted, or something happened around them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ActionInput), "action")]
[JsonDerivedType(typeof(FormInput), "form")]
[JsonDerivedType(typeof(EventInput), "event")]
public abstract record TurnInput;
