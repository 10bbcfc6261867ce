using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Finding;

/// <summary>One page of what was found.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many matched in all.</param>
/// <param name="Accounts">The accounts that an account filter hit, when it hit several.</param>
/// <param name="Owners">Whose tasks were searched.</param>
/// <param name="Cut">True when the search stopped at its limit.</param>
internal sealed record FoundPage(
    string Typed, int Number, IReadOnlyList<TaskItem> Tasks, int Total, IReadOnlyList<string> Accounts, IReadOnlyList<Member> Owners, bool Cut)
{
    public const int Size = 10;

    public int Before => (Number - 1) * Size;

    public bool HasMore => Total > Before + Tasks.Count;
}
