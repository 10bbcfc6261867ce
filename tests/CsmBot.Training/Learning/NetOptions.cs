namespace CsmBot.Training.Learning;

internal sealed record NetOptions
{
    public int Epochs { get; init; } = 12;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>How fast word vectors move, relative to the rest.</summary>
    public float TableRate { get; init; } = 1f;

    public ulong Seed { get; init; } = 1;
}
