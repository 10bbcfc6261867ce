namespace CsmBot.Scheduling.Settings;

/// <summary>Where the clock keeps its time. What is due is in storage whatever this says.</summary>
public sealed class ClockOptions
{
    public const string Section = "Scheduling";

    public ClockStore Store { get; set; } = ClockStore.Memory;

    /// <summary>PostgreSQL: a connection string as Npgsql takes it, of a database whose user may create tables. A secret.</summary>
    public string? ConnectionString { get; set; }
}
