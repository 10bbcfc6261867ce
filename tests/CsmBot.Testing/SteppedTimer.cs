namespace CsmBot.Testing;

/// <summary>A timer of <see cref="SteppedTimeProvider"/>; it fires once, since nothing here repeats.</summary>
internal sealed class SteppedTimer(SteppedTimeProvider owner, Action callback) : ITimer
{
    public DateTimeOffset? DueAt { get; set; }

    public void Fire() => callback();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        owner.Set(this, dueTime);
        return true;
    }

    public void Dispose() => owner.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
