using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>What the person stated beside the text; null is read from the text.</summary>
/// <param name="About">The account itself, where the sender knew it: the book need not be searched for it.</param>
/// <param name="Priority">Where it belongs, whatever the text says.</param>
/// <param name="Activity">The activity that it is made from.</param>
internal sealed record GivenFields(
    string? Account = null, TaskDue? Due = null, MemberId? Owner = null, KnownAccount? About = null, Priority? Priority = null, string? Activity = null);
