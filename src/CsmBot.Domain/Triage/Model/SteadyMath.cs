namespace CsmBot.Domain.Triage.Model;

/// <summary>Exponential and logarithm from plain arithmetic: the runtime's own differ in the last bit between platforms, and a decision must replay the same everywhere.</summary>
internal static class SteadyMath
{
    private const double Ln2 = 0.693147180559945309417;

    public static double Exp(double value)
    {
        if (value < -700)
        {
            return 0;
        }

        var clamped = Math.Min(value, 700);
        var whole = Math.Floor((clamped / Ln2) + 0.5);
        var rest = clamped - (whole * Ln2);
        var term = 1.0;
        var sum = 1.0;
        for (var power = 1; power <= 12; power++)
        {
            term *= rest / power;
            sum += term;
        }

        return Math.ScaleB(sum, (int)whole);
    }

    public static double Log(double value)
    {
        var exponent = Math.ILogB(value);
        var mantissa = Math.ScaleB(value, -exponent);
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        var term = ratio;
        var sum = 0.0;
        for (var power = 1; power <= 39; power += 2)
        {
            sum += term / power;
            term *= square;
        }

        return (2 * sum) + (exponent * Ln2);
    }
}
