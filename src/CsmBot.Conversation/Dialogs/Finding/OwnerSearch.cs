using CsmBot.Conversation.Turns;
using CsmBot.Domain.Finding;
using CsmBot.Domain.People;
using CsmBot.Domain.Text;

namespace CsmBot.Conversation.Dialogs.Finding;

/// <summary>Whose tasks are meant. A name that fits several people is asked about, never guessed (T14).</summary>
internal static class OwnerSearch
{
    /// <summary>The one person, everybody, several candidates (with <c>Ambiguous</c>), or nobody.</summary>
    public static async Task<(IReadOnlyList<Member> Members, bool Ambiguous)> FindAsync(TurnContext context, string? owner, CancellationToken cancellationToken)
    {
        if (owner is null)
        {
            return ([context.Member], false);
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        return owner == TaskQuery.Everybody ? (members, false) : Among(members, owner.TrimStart('@'));
    }

    internal static (IReadOnlyList<Member> Members, bool Ambiguous) Among(IReadOnlyList<Member> members, string folded)
    {
        var named = members.Select(member => (member, name: TextFold.Fold(member.Name))).ToList();
        var whole = named.Where(pair => pair.name == folded || TextFold.Fold(pair.member.Id.Value) == folded).Select(pair => pair.member).ToList();
        var fitting = whole.Count > 0 ? whole : [.. named.Where(pair => pair.name.Contains(folded, StringComparison.Ordinal)).Select(pair => pair.member)];
        return (fitting, fitting.Count > 1);
    }
}
