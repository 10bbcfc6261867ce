using System.Text.Json.Serialization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Storage.Rows;

/// <summary>The JSON of every stored record. Readers ignore what they do not know, so an older build can read rows of a newer one.</summary>
// What is computed (the quadrant above all) is never stored apart from what it is computed from.
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(AccountEvent))]
[JsonSerializable(typeof(AccountFramework))]
[JsonSerializable(typeof(ActivityTrail))]
[JsonSerializable(typeof(AlertNoise))]
[JsonSerializable(typeof(AlertPlace))]
[JsonSerializable(typeof(BookStamp))]
[JsonSerializable(typeof(ChannelRow))]
[JsonSerializable(typeof(CommandRecord))]
[JsonSerializable(typeof(Counter))]
[JsonSerializable(typeof(DayPlan))]
[JsonSerializable(typeof(DelegateRecord))]
[JsonSerializable(typeof(DelegationTrail))]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(FocusBook))]
[JsonSerializable(typeof(GradeEvent))]
[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(HandOverBatch))]
[JsonSerializable(typeof(KnownAccount))]
[JsonSerializable(typeof(KnownConversation))]
[JsonSerializable(typeof(LearnedAdjustments))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(NudgeBook))]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(OwnerTally))]
[JsonSerializable(typeof(ParkedMessage))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(RiskAlert))]
[JsonSerializable(typeof(SeenMark))]
[JsonSerializable(typeof(SendPlansRow))]
[JsonSerializable(typeof(SignalThread))]
[JsonSerializable(typeof(TaskEvent))]
[JsonSerializable(typeof(TaskItem))]
[JsonSerializable(typeof(TaskSeries))]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(WakeUp))]
[JsonSerializable(typeof(WorkspaceRow))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredContext : JsonSerializerContext;
