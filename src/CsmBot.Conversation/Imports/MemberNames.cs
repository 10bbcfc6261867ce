using System.Net.Mail;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Imports;

/// <summary>How files and command lines name a member: by id, e-mail address or full name, without case.</summary>
public static class MemberNames
{
    public static bool Fits(Member member, string name) =>
        Same(member.Id.Value, name) || Same(member.Email, name) || Same(member.Name, name);

    /// <summary>The bare address in <c>ann@example.com</c> or <c>Ann Lee &lt;ann@example.com&gt;</c>; null where there is none.</summary>
    public static string? AddressIn(string typed) => MailAddress.TryCreate(typed, out var address) ? address.Address : null;

    /// <summary>A member known by nothing but this; an e-mail address is kept as such and lends its first part as the name.</summary>
    public static Member Create(string name) => new()
    {
        Id = new MemberId(name.ToLowerInvariant()),
        Name = name.Split('@')[0],
        Email = name.Contains('@', StringComparison.Ordinal) ? name : null,
    };

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
