using CsmBot.Domain.Triage.Model;

namespace CsmBot.Training.Learning;

/// <summary>Multinomial logistic regression on hashed n-grams, by AdaGrad with a fixed order. Deterministic.</summary>
internal sealed class LinearTrainer
{
    private const int Epochs = 12;
    private const float Rate = 0.25f;
    private const int MinCount = 2;
    private const float Decay = 2e-5f;

    public static LinearModel Train(IReadOnlyList<MessageExample> examples)
    {
        var rarity = MeasureRarity(examples);
        var weights = new float[LinearModel.Buckets * LinearModel.Classes];
        var squares = new float[weights.Length];
        Array.Fill(squares, 1e-4f);
        var bias = new float[LinearModel.Classes];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffler = new Shuffler(20_260);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            shuffler.Shuffle(order);
            foreach (var index in order)
            {
                Step(examples[index], rarity, weights, squares, bias);
            }
        }

        return Quantize(weights, rarity, bias);
    }

    private static void Step(MessageExample example, byte[] rarity, float[] weights, float[] squares, float[] bias)
    {
        Span<float> scores = stackalloc float[LinearModel.Classes];
        bias.CopyTo(scores);
        var words = Values(example.Words, rarity);
        var characters = Values(example.Characters, rarity);
        Add(example.Words, words, weights, scores);
        Add(example.Characters, characters, weights, scores);
        Probability.Softmax(scores);
        scores[(int)example.Quadrant - 1] -= 1;
        Update(example.Words, words, weights, squares, scores);
        Update(example.Characters, characters, weights, squares, scores);
        for (var label = 0; label < scores.Length; label++)
        {
            bias[label] -= 0.01f * scores[label];
        }
    }

    private static float[] Values(uint[] features, byte[] rarity)
    {
        var values = Array.ConvertAll(features, feature => LinearModel.RarityOf(rarity[LinearModel.BucketOf(feature)]));
        var norm = MathF.Sqrt(Math.Max(values.Sum(value => value * value), 1f));
        return Array.ConvertAll(values, value => value / norm);
    }

    private static void Add(uint[] features, float[] values, float[] weights, Span<float> scores)
    {
        for (var at = 0; at < features.Length; at++)
        {
            var from = LinearModel.BucketOf(features[at]) * LinearModel.Classes;
            for (var label = 0; label < LinearModel.Classes; label++)
            {
                scores[label] += weights[from + label] * values[at];
            }
        }
    }

    private static void Update(uint[] features, float[] values, float[] weights, float[] squares, ReadOnlySpan<float> errors)
    {
        for (var at = 0; at < features.Length; at++)
        {
            var from = LinearModel.BucketOf(features[at]) * LinearModel.Classes;
            for (var label = 0; label < LinearModel.Classes; label++)
            {
                ref var weight = ref weights[from + label];
                var gradient = (errors[label] * values[at]) + (Decay * weight);
                squares[from + label] += gradient * gradient;
                weight -= Rate * gradient / MathF.Sqrt(squares[from + label]);
            }
        }
    }

    private static byte[] MeasureRarity(IReadOnlyList<MessageExample> examples)
    {
        var counts = new int[LinearModel.Buckets];
        foreach (var example in examples)
        {
            foreach (var bucket in example.Words.Concat(example.Characters).Select(LinearModel.BucketOf).Distinct())
            {
                counts[bucket]++;
            }
        }

        return Array.ConvertAll(counts, count => count < MinCount ? (byte)0 : (byte)Math.Min(255, 24 * (1 + SteadyMath.Log((1.0 + examples.Count) / (1 + count)))));
    }

    private static LinearModel Quantize(float[] weights, byte[] rarity, float[] bias)
    {
        var scale = weights.Max(Math.Abs) / 127f;
        return new LinearModel(Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight / scale)), rarity, scale, bias);
    }
}
