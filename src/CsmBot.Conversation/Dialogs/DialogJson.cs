using System.Text.Json.Serialization;
using CsmBot.Conversation.Dialogs.Delegating;
using CsmBot.Conversation.Dialogs.Fallback;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Triage;

namespace CsmBot.Conversation.Dialogs;

/// <summary>The state records of all dialogs.</summary>
[JsonSerializable(typeof(AboutTask))]
[JsonSerializable(typeof(DelegateQuestion))]
[JsonSerializable(typeof(FallbackState))]
[JsonSerializable(typeof(TriageState))]
internal sealed partial class DialogJson : JsonSerializerContext;
