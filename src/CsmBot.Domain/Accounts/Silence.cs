using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>High performers who are not heard of: an alarm even when nothing is wrong (R112).</summary>
public static class Silence
{
    /// <summary>When it has lasted too long; null for accounts it is no alarm for.</summary>
    public static Instant? TooLongAt(KnownAccount account, AccountFramework framework) =>
        account.Segment == Segment.HighPerformer && LastTouch(account) is { } last ? last + Duration.FromDays(framework.SilenceDays) : null;

    /// <summary>When anybody last had to do with them, as far as is known.</summary>
    public static Instant? LastTouch(KnownAccount account) => account.TouchedAt ?? account.Grade?.At ?? account.AddedAt;
}
