namespace CsmBot.Domain.Triage.Reading;

/// <summary>How common each word of a message is in English, in coarse steps: 0 for the commonest, <see cref="Unknown"/> for words in no vocabulary.</summary>
internal static class Commonness
{
    public const byte Unknown = 6;

    private static readonly int[] Limits = [150, 600, 2_000, 6_000, 16_000, int.MaxValue];

    public static byte StepOf(int rank)
    {
        byte step = 0;
        while (rank >= 0 && rank >= Limits[step])
        {
            step++;
        }

        return rank < 0 ? Unknown : step;
    }
}
