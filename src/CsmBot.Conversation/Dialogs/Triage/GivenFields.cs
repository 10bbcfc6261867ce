using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>What the person stated beside the text; null is read from the text.</summary>
internal sealed record GivenFields(string? Account = null, TaskDue? Due = null, MemberId? Owner = null);
