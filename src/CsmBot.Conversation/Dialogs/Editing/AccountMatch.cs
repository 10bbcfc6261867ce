using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>What a typed account name means. <paramref name="Name"/> is null when it must be asked about.</summary>
/// <param name="Candidates">The accounts it could mean, or those of nearly the same name.</param>
internal sealed record AccountMatch(string? Name, bool IsKnown, IReadOnlyList<KnownAccount> Candidates)
{
    public bool IsAmbiguous => Name is null;
}
