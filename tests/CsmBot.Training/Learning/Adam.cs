namespace CsmBot.Training.Learning;

/// <summary>Adam over one block of parameters; rows that a batch did not touch are left alone.</summary>
internal sealed class Adam(float[] parameters)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;

    private readonly float[] first = new float[parameters.Length];
    private readonly float[] second = new float[parameters.Length];

    public float[] Gradient { get; } = new float[parameters.Length];

    public void Step(float rate, int step) => Step(rate, step, 0, parameters.Length);

    public void Step(float rate, int step, int start, int length)
    {
        var firstCorrection = 1 - Power(FirstDecay, step);
        var secondCorrection = 1 - Power(SecondDecay, step);
        for (var at = start; at < start + length; at++)
        {
            var gradient = Gradient[at];
            Gradient[at] = 0;
            first[at] += (1 - FirstDecay) * (gradient - first[at]);
            second[at] += (1 - SecondDecay) * ((gradient * gradient) - second[at]);
            parameters[at] -= rate * (first[at] / firstCorrection) / (MathF.Sqrt(second[at] / secondCorrection) + 1e-8f);
        }
    }

    /// <summary>Repeated multiplication: the runtime's own power differs in the last bit between platforms.</summary>
    private static float Power(float value, int exponent)
    {
        var result = 1f;
        for (var square = value; exponent > 0; exponent >>= 1, square *= square)
        {
            result *= (exponent & 1) == 1 ? square : 1;
        }

        return result;
    }
}
