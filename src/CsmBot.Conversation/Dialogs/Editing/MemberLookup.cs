using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Finds the people whom a typed name can mean: "me", an id, a full name, else the beginning of a name or its last part.</summary>
internal static class MemberLookup
{
    public static IReadOnlyList<Member> Find(string typed, Member self, IReadOnlyList<Member> members)
    {
        var name = typed.Trim().TrimStart('@').Trim();
        if (name.Equals("me", StringComparison.OrdinalIgnoreCase))
        {
            return [self];
        }

        Func<Member, bool>[] readings =
        [
            member => member.Id.Value.Equals(name, StringComparison.Ordinal),
            member => Same(member.Name, name) || Same(member.Email, name),
            member => member.Name.Split(' ').Any(part => Same(part, name)),
            member => member.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase),
        ];
        return name.Length == 0 ? [] : readings.Select(reading => members.Where(reading).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
