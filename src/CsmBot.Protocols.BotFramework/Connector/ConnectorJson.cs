using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Connector.Conversations;

namespace CsmBot.Protocols.BotFramework.Connector;

/// <summary>What the connector answers.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ChannelList))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
