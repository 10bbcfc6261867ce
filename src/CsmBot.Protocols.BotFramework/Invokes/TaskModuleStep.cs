using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskModuleContinue), "continue")]
[JsonDerivedType(typeof(TaskModuleMessage), "message")]
internal abstract record TaskModuleStep;
