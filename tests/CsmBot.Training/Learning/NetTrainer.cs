using CsmBot.Domain.Triage.Model;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Learning;

/// <summary>Trains the phrase net together with the word vectors, by Adam with dropout. Deterministic.</summary>
internal sealed class NetTrainer
{
    private const int Batch = 32;
    private const float Smoothing = 0.05f;
    private const float WordDropout = 0.1f;
    private const float ComponentDropout = 0.2f;
    private const float FeatureDropout = 0.4f;
    private const int Dimensions = WordTable.Dimensions;
    private const int Row = PhraseNet.RowLength;

    private readonly NetOptions options;
    private readonly PhraseNet net = new();
    private readonly float[] table;
    private readonly float[] turned = new float[Row * Dimensions];
    private readonly Adam tableStep;
    private readonly Adam kernelStep;
    private readonly Adam biasStep;
    private readonly Adam outputStep;
    private readonly Adam outputBiasStep;
    private readonly Shuffler random;
    private readonly HashSet<int> touched = [];
    private readonly float[][] inputs = NewRows(Dimensions);
    private readonly float[][] projected = NewRows(Row);

    private NetTrainer(VectorTable vectors, NetOptions options)
    {
        this.options = options;
        random = new Shuffler(options.Seed);
        table = new float[(vectors.Hashes.Length + WordTable.SharedRows + WordTable.SpecialRows) * Dimensions];
        for (var at = 0; at < vectors.Components.Length; at++)
        {
            table[at] = vectors.Components[at] * VectorTable.Step;
        }

        for (var at = 0; at < turned.Length; at++)
        {
            var width = (at / Dimensions / PhraseNet.Detectors) switch { 0 => 1, < 4 => 3, _ => 5 };
            turned[at] = Uniform(1 / MathF.Sqrt(Dimensions * width));
        }

        for (var at = 0; at < net.Output.Length; at++)
        {
            net.Output[at] = Uniform(1 / MathF.Sqrt(PhraseNet.Features));
        }

        tableStep = new Adam(table);
        kernelStep = new Adam(turned);
        biasStep = new Adam(net.KernelBias);
        outputStep = new Adam(net.Output);
        outputBiasStep = new Adam(net.OutputBias);
    }

    public static (PhraseNet Net, WordTable Table) Train(IReadOnlyList<MessageExample> examples, VectorTable vectors, NetOptions options)
    {
        var trainer = new NetTrainer(vectors, options);
        trainer.Run(examples);
        return (trainer.net, trainer.Quantize(vectors.Hashes));
    }

    private void Run(IReadOnlyList<MessageExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = options.Epochs * ((order.Length + Batch - 1) / Batch);
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var start = 0; start < order.Length; start += Batch)
            {
                Turn();
                var end = Math.Min(start + Batch, order.Length);
                for (var at = start; at < end; at++)
                {
                    Learn(examples[order[at]], 1f / (end - start));
                }

                step++;
                Update(options.Rate * Math.Max(0.02f, 1 - (step / (float)steps)), step);
            }
        }

        Turn();
    }

    /// <summary>Learning wants the kernels by detector, scoring by component.</summary>
    private void Turn()
    {
        for (var place = 0; place < Row; place++)
        {
            for (var at = 0; at < Dimensions; at++)
            {
                net.Kernels[(at * Row) + place] = turned[(place * Dimensions) + at];
            }
        }
    }

    private void Learn(MessageExample example, float share)
    {
        var count = Math.Min(example.Rows.Length, inputs.Length);
        for (var at = 0; at < count; at++)
        {
            if (random.NextFloat() < WordDropout)
            {
                inputs[at].AsSpan().Clear();
                projected[at].AsSpan().Clear();
                continue;
            }

            DropInto(table.AsSpan(example.Rows[at] * Dimensions, Dimensions), inputs[at]);
            net.Project(inputs[at], projected[at]);
        }

        Span<float> features = stackalloc float[PhraseNet.Features];
        Span<int> where = stackalloc int[PhraseNet.Features];
        Span<float> mask = stackalloc float[PhraseNet.Features];
        Span<float> scores = stackalloc float[PhraseNet.Classes];
        net.Pool(projected, count, features, where);
        for (var at = 0; at < features.Length; at++)
        {
            mask[at] = random.NextFloat() < FeatureDropout ? 0 : 1 / (1 - FeatureDropout);
            features[at] *= mask[at];
        }

        net.Score(features, scores);
        Probability.Softmax(scores);
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] -= (label == (int)example.Quadrant - 1 ? 1 - Smoothing : 0) + (Smoothing / PhraseNet.Classes);
            scores[label] *= share;
        }

        Back(example, count, features, where, mask, scores);
    }

    private void DropInto(ReadOnlySpan<float> source, Span<float> target)
    {
        for (var at = 0; at < source.Length; at++)
        {
            target[at] = random.NextFloat() < ComponentDropout ? 0 : source[at] / (1 - ComponentDropout);
        }
    }

    private void Back(MessageExample example, int count, ReadOnlySpan<float> features, ReadOnlySpan<int> where, ReadOnlySpan<float> mask, ReadOnlySpan<float> errors)
    {
        for (var label = 0; label < errors.Length; label++)
        {
            outputBiasStep.Gradient[label] += errors[label];
            PhraseNet.AddScaled(outputStep.Gradient.AsSpan(label * PhraseNet.Features, PhraseNet.Features), features, errors[label]);
        }

        for (var feature = 0; feature < features.Length; feature++)
        {
            if (where[feature] < 0 || mask[feature] == 0)
            {
                continue;
            }

            var push = 0f;
            for (var label = 0; label < errors.Length; label++)
            {
                push += errors[label] * net.Output[(label * PhraseNet.Features) + feature];
            }

            BackToWords(example, count, feature, where[feature], push * mask[feature]);
        }
    }

    private void BackToWords(MessageExample example, int count, int feature, int center, float push)
    {
        var width = feature / PhraseNet.Detectors;
        var detector = feature % PhraseNet.Detectors;
        biasStep.Gradient[feature] += push;
        for (var offset = -width; offset <= width; offset++)
        {
            var at = center + offset;
            if (at < 0 || at >= count)
            {
                continue;
            }

            var place = ((width * width) + offset + width) * PhraseNet.Detectors;
            var kernel = (place + detector) * Dimensions;
            PhraseNet.AddScaled(kernelStep.Gradient.AsSpan(kernel, Dimensions), inputs[at], push);
            var row = example.Rows[at];
            touched.Add(row);
            PhraseNet.AddScaled(tableStep.Gradient.AsSpan(row * Dimensions, Dimensions), turned.AsSpan(kernel, Dimensions), push);
        }
    }

    private void Update(float rate, int step)
    {
        kernelStep.Step(rate, step);
        biasStep.Step(rate, step);
        outputStep.Step(rate, step);
        outputBiasStep.Step(rate, step);
        foreach (var row in touched)
        {
            tableStep.Step(rate * options.TableRate, step, row * Dimensions, Dimensions);
        }

        touched.Clear();
    }

    private WordTable Quantize(uint[] hashes)
    {
        var step = table.Max(Math.Abs) / 127f;
        return new WordTable(hashes, Array.ConvertAll(table, value => (sbyte)MathF.Round(value / step)), step);
    }

    private float Uniform(float bound) => ((random.NextFloat() * 2) - 1) * bound;

    private static float[][] NewRows(int length) => [.. Enumerable.Range(0, 320).Select(_ => new float[length])];
}
