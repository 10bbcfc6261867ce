using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Invokes;

namespace CsmBot.Protocols.BotFramework.Serialization;

// Out of order: the platform puts "type" anywhere.
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(TolerantText)])]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(ConversationAccount))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(MessageReaction))]
[JsonSerializable(typeof(ReceivedAttachment))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsChannelSettings))]
[JsonSerializable(typeof(TeamsIdentity))]
[JsonSerializable(typeof(AdaptiveCardActionValue))]
[JsonSerializable(typeof(AdaptiveCardAction))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(InvokeContext))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(MessagePayloadFrom))]
[JsonSerializable(typeof(MessagePayloadBody))]
[JsonSerializable(typeof(MessagePayloadUser))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(AdaptiveCardActionResponse))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(MessagingExtensionActionResponse))]
internal sealed partial class BotFrameworkJson : JsonSerializerContext;
