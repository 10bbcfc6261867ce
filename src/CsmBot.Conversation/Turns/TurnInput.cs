using System.Text.Json.Serialization;

namespace CsmBot.Conversation.Turns;

/// <summary>What a person did (typed, pressed, submitted), or what happened around them: another system noticed something, or it is time.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ActionInput), "action")]
[JsonDerivedType(typeof(FormInput), "form")]
[JsonDerivedType(typeof(EventInput), "event")]
[JsonDerivedType(typeof(SignalInput), "signal")]
[JsonDerivedType(typeof(WakeUpInput), "wake-up")]
public abstract record TurnInput;
