namespace CsmBot.Testing;

/// <summary>A clock that goes on from <paramref name="start"/> at the pace of the real one, for what depends on the hour or the day of the week.</summary>
public sealed class ShiftedTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
