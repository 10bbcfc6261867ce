using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>A conditional random field over the four name states, trained by AdaGrad on exact gradients. Deterministic.</summary>
internal sealed class NameTrainer
{
    private const int States = NameModel.States;
    private const int Epochs = 10;
    private const float Rate = 0.04f;
    private const float Decay = 3e-6f;

    private readonly NameNetTrainer net;
    private readonly float[] weights = new float[NameModel.Buckets * States];
    private readonly float[] squares = new float[NameModel.Buckets * States];
    private readonly float[] transitions = new float[States * States];

    private NameTrainer(WordTable words) => net = new NameNetTrainer(words);

    public static NameModel Train(IReadOnlyList<CorpusLine> lines, WordTable words)
    {
        var trainer = new NameTrainer(words);
        Array.Fill(trainer.squares, 1e-2f);
        var examples = WithoutSingles([.. lines.Concat(NameVariation.Of(lines)).Select(line => NameExample.Of(line, words))]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffler = new Shuffler(4_711);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            shuffler.Shuffle(order);
            for (var at = 0; at < order.Length; at++)
            {
                trainer.Step(examples[order[at]]);
                trainer.net.Advance(1 - ((epoch + (at / (float)order.Length)) / Epochs));
            }
        }

        return trainer.Quantize();
    }

    /// <summary>What occurs once teaches nothing and only crowds the table.</summary>
    private static List<NameExample> WithoutSingles(IReadOnlyList<NameExample> examples)
    {
        var counts = new int[NameModel.Buckets];
        foreach (var feature in examples.SelectMany(example => example.Features).SelectMany(features => features))
        {
            counts[NameModel.BucketOf(feature)]++;
        }

        return [.. examples.Select(example => example with
        {
            Features = [.. example.Features.Select(features => Array.FindAll(features, feature => counts[NameModel.BucketOf(feature)] > 1))],
        })];
    }

    private void Step(NameExample example)
    {
        var length = example.Features.Length;
        if (length == 0)
        {
            return;
        }

        var scores = Score(example);
        net.Score(example, scores);
        var forward = new double[length, States];
        var backward = new double[length, States];
        var total = Sweep(scores, forward, backward);
        Span<float> errors = stackalloc float[States];
        for (var at = 0; at < length; at++)
        {
            for (var state = 0; state < States; state++)
            {
                var chance = SteadyMath.Exp(forward[at, state] + backward[at, state] - total);
                errors[state] = (float)chance - (example.States[at] == state ? 1 : 0);
            }

            Update(example.Features[at], errors);
            net.Back(example, at, errors);
        }

        UpdateTransitions(example, scores, forward, backward, total);
    }

    private double[,] Score(NameExample example)
    {
        var scores = new double[example.Features.Length, States];
        for (var at = 0; at < example.Features.Length; at++)
        {
            foreach (var feature in example.Features[at])
            {
                var bucket = NameModel.BucketOf(feature) * States;
                for (var state = 0; state < States; state++)
                {
                    scores[at, state] += weights[bucket + state];
                }
            }
        }

        return scores;
    }

    private double Sweep(double[,] scores, double[,] forward, double[,] backward)
    {
        var length = scores.GetLength(0);
        Span<double> terms = stackalloc double[States];
        for (var at = 0; at < length; at++)
        {
            for (var state = 0; state < States; state++)
            {
                if (at == 0)
                {
                    forward[0, state] = NameModel.MayStart(state) ? scores[0, state] : double.NegativeInfinity;
                    continue;
                }

                for (var previous = 0; previous < States; previous++)
                {
                    terms[previous] = NameModel.MayFollow(previous, state) ? forward[at - 1, previous] + Pull(previous, state) : double.NegativeInfinity;
                }

                forward[at, state] = LogSum(terms) + scores[at, state];
            }
        }

        for (var at = length - 2; at >= 0; at--)
        {
            for (var state = 0; state < States; state++)
            {
                for (var next = 0; next < States; next++)
                {
                    terms[next] = NameModel.MayFollow(state, next) ? backward[at + 1, next] + scores[at + 1, next] + Pull(state, next) : double.NegativeInfinity;
                }

                backward[at, state] = LogSum(terms);
            }
        }

        for (var state = 0; state < States; state++)
        {
            terms[state] = forward[length - 1, state];
        }

        return LogSum(terms);
    }

    private void UpdateTransitions(NameExample example, double[,] scores, double[,] forward, double[,] backward, double total)
    {
        for (var at = 1; at < example.Features.Length; at++)
        {
            for (var previous = 0; previous < States; previous++)
            {
                for (var state = 0; state < States; state++)
                {
                    if (!NameModel.MayFollow(previous, state))
                    {
                        continue;
                    }

                    var chance = SteadyMath.Exp(forward[at - 1, previous] + Pull(previous, state) + scores[at, state] + backward[at, state] - total);
                    var error = chance - (example.States[at - 1] == previous && example.States[at] == state ? 1 : 0);
                    transitions[(previous * States) + state] -= (float)(0.01 * error);
                }
            }
        }
    }

    private double Pull(int previous, int state) => transitions[(previous * States) + state];

    private void Update(uint[] features, ReadOnlySpan<float> errors)
    {
        foreach (var feature in features)
        {
            var bucket = NameModel.BucketOf(feature) * States;
            for (var state = 0; state < States; state++)
            {
                ref var weight = ref weights[bucket + state];
                var gradient = errors[state] + (Decay * weight);
                squares[bucket + state] += gradient * gradient;
                weight -= Rate * gradient / MathF.Sqrt(squares[bucket + state]);
            }
        }
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var highest = double.NegativeInfinity;
        foreach (var term in terms)
        {
            highest = Math.Max(highest, term);
        }

        if (double.IsNegativeInfinity(highest))
        {
            return highest;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += SteadyMath.Exp(term - highest);
        }

        return highest + SteadyMath.Log(sum);
    }

    private NameModel Quantize()
    {
        var scale = weights.Max(Math.Abs) / 127f;
        return new NameModel(Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight / scale)), scale, transitions, net.Finish());
    }
}
