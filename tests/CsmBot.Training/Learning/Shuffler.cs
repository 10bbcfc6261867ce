namespace CsmBot.Training.Learning;

/// <summary>A generator of our own, so that training gives the same weights on every runtime.</summary>
internal sealed class Shuffler(ulong seed)
{
    private ulong state = seed;

    public int Next(int bound) => (int)((ulong)bound * (NextBits() >> 32) >> 32);

    public float NextFloat() => (NextBits() >> 40) / (float)(1 << 24);

    public void Shuffle(int[] items)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = Next(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
