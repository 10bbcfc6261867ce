using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>From Sales to Success: not before Sales has said what it expects of the account (R73).</summary>
internal static class HandOff
{
    public static bool IsBlocked(KnownAccount account) => account is { Sales: not null, Owner: null, Grade: null };
}
