using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;

namespace CsmBot.Training.Learning;

/// <summary>The trainable half of the name net: forward with dropout, gradients, Adam. Driven message by message by <see cref="NameTrainer"/>.</summary>
internal sealed class NameNetTrainer
{
    private const int Batch = 16;
    private const float Rate = 1.5e-3f;
    private const float WordDropout = 0.15f;
    private const float ComponentDropout = 0.2f;
    private const float HiddenDropout = 0.3f;
    private const int Dimensions = WordTable.Dimensions;
    private const int Row = NameNet.RowLength;
    private const int Hidden = NameNet.Hidden;
    private const int MaxTokens = 320;

    private readonly WordTable words;
    private readonly NameNet net = new();
    private readonly Adam kernels;
    private readonly Adam shapes;
    private readonly Adam bias;
    private readonly Adam output;
    private readonly Shuffler random = new(3);
    private readonly float[] vectors = new float[MaxTokens * Dimensions];
    private readonly float[] rows = new float[MaxTokens * Row];
    private readonly float[] hidden = new float[MaxTokens * Hidden];
    private readonly float[] rowGradients = new float[MaxTokens * Row];
    private int seen;
    private int steps;
    private NameExample? pending;

    public NameNetTrainer(WordTable words)
    {
        this.words = words;
        Randomize(net.Kernels, 1 / MathF.Sqrt(Dimensions * NameNet.Places));
        Randomize(net.ShapeKernels, 0.05f);
        Randomize(net.Output, 1 / MathF.Sqrt(Hidden));
        kernels = new Adam(net.Kernels);
        shapes = new Adam(net.ShapeKernels);
        bias = new Adam(net.Bias);
        output = new Adam(net.Output);
    }

    /// <summary>Adds the net's scores to those of the hashed features.</summary>
    public void Score(NameExample example, double[,] scores)
    {
        var count = example.Ranks.Length;
        pending = example;
        rowGradients.AsSpan(0, count * Row).Clear();
        for (var at = 0; at < count; at++)
        {
            var vector = vectors.AsSpan(at * Dimensions, Dimensions);
            ReadVector(example.Ranks[at], vector);
            net.Project(vector, rows.AsSpan(at * Row, Row));
            foreach (var shape in example.Shapes[at])
            {
                net.AddShape(shape, rows.AsSpan(at * Row, Row));
            }
        }

        Span<float> states = stackalloc float[NameNet.States];
        for (var at = 0; at < count; at++)
        {
            var units = hidden.AsSpan(at * Hidden, Hidden);
            net.Look(rows.AsSpan(0, count * Row), count, at, units);
            for (var unit = 0; unit < Hidden; unit++)
            {
                units[unit] *= random.NextFloat() < HiddenDropout ? 0 : 1 / (1 - HiddenDropout);
            }

            states.Clear();
            net.AddScores(units, states);
            for (var state = 0; state < states.Length; state++)
            {
                scores[at, state] += states[state];
            }
        }
    }

    public void Back(NameExample example, int at, ReadOnlySpan<float> errors)
    {
        var units = hidden.AsSpan(at * Hidden, Hidden);
        Span<float> pushes = stackalloc float[Hidden];
        pushes.Clear();
        for (var state = 0; state < errors.Length; state++)
        {
            PhraseNet.AddScaled(output.Gradient.AsSpan(state * Hidden, Hidden), units, errors[state] / Batch);
            PhraseNet.AddScaled(pushes, net.Output.AsSpan(state * Hidden, Hidden), errors[state] / Batch);
        }

        for (var unit = 0; unit < Hidden; unit++)
        {
            pushes[unit] = units[unit] > 0 ? pushes[unit] / (1 - HiddenDropout) : 0;
        }

        PhraseNet.Add(bias.Gradient, pushes);
        for (var place = 0; place < NameNet.Places; place++)
        {
            var neighbour = at + place - NameNet.Reach;
            PhraseNet.Add(
                neighbour >= 0 && neighbour < example.Ranks.Length
                    ? rowGradients.AsSpan((neighbour * Row) + (place * Hidden), Hidden)
                    : shapes.Gradient.AsSpan((NameNet.Outside * Row) + (place * Hidden), Hidden),
                pushes);
        }
    }

    /// <summary>Ends a message; every <see cref="Batch"/> messages the net takes a step.</summary>
    public void Advance(float remaining)
    {
        if (pending is { } example)
        {
            BackToKernels(example);
            pending = null;
        }

        if (++seen % Batch != 0)
        {
            return;
        }

        var rate = Rate * Math.Max(0.05f, remaining);
        steps++;
        kernels.Step(rate, steps);
        shapes.Step(rate, steps);
        bias.Step(rate, steps);
        output.Step(rate, steps);
    }

    public NameNet Finish() => net;

    private void BackToKernels(NameExample example)
    {
        for (var at = 0; at < example.Ranks.Length; at++)
        {
            var gradient = rowGradients.AsSpan(at * Row, Row);
            foreach (var shape in example.Shapes[at])
            {
                PhraseNet.Add(shapes.Gradient.AsSpan(shape * Row, Row), gradient);
            }

            var vector = vectors.AsSpan(at * Dimensions, Dimensions);
            for (var component = 0; component < Dimensions; component++)
            {
                if (vector[component] != 0)
                {
                    PhraseNet.AddScaled(kernels.Gradient.AsSpan(component * Row, Row), gradient, vector[component]);
                }
            }
        }
    }

    private void ReadVector(int rank, Span<float> vector)
    {
        if (rank < 0 || random.NextFloat() < WordDropout)
        {
            vector.Clear();
            return;
        }

        words.Read(rank, vector);
        foreach (ref var component in vector)
        {
            component = random.NextFloat() < ComponentDropout ? 0 : component / (1 - ComponentDropout);
        }
    }

    private void Randomize(float[] values, float bound)
    {
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = ((random.NextFloat() * 2) - 1) * bound;
        }
    }
}
