using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.WebApi.Answers;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>What the Web API answers.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ResponseEnvelope))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(EphemeralAnswer))]
[JsonSerializable(typeof(PermalinkAnswer))]
[JsonSerializable(typeof(ConnectionAnswer))]
[JsonSerializable(typeof(RevokeAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(OAuthAccess))]
internal sealed partial class WebApiJson : JsonSerializerContext;
