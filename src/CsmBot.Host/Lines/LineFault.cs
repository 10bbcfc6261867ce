namespace CsmBot.Host.Lines;

/// <summary>A line that could not be read: which one, and why in words. Never carries the line's text.</summary>
internal sealed record LineFault(int Number, string Cause)
{
    public override string ToString() => $"line {Number}: {Cause}";
}
