namespace CsmBot.Scheduling.Settings;

public enum ClockStore
{
    /// <summary>Each process looks for itself; nothing to install.</summary>
    Memory,

    /// <summary>All processes share one clock, which one of them drives at a time.</summary>
    PostgreSQL,
}
