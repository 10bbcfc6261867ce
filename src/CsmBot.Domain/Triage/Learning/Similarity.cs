using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Learning;

/// <summary>How alike two messages are: the cosine of their distinct words, rare ones counting more.</summary>
internal sealed class Similarity
{
    private readonly Dictionary<uint, float> weights = [];
    private readonly float norm;

    public Similarity(LinearModel rarities, ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                weights[token.Hash] = Math.Max(rarities.Rarity(token.Hash), 1f);
            }
        }

        var sum = 0f;
        foreach (var weight in weights.Values)
        {
            sum += weight * weight;
        }

        norm = MathF.Sqrt(sum);
    }

    public double To(Similarity other)
    {
        if (norm == 0 || other.norm == 0)
        {
            return 0;
        }

        var (few, many) = weights.Count < other.weights.Count ? (weights, other.weights) : (other.weights, weights);
        var sum = 0f;
        foreach (var (hash, weight) in few)
        {
            sum += many.TryGetValue(hash, out var matching) ? weight * matching : 0;
        }

        return sum / (norm * other.norm);
    }

    /// <summary>How much of this message's words the other has too.</summary>
    public double Within(Similarity other)
    {
        var shared = 0f;
        var all = 0f;
        foreach (var (hash, weight) in weights)
        {
            all += weight;
            shared += other.weights.ContainsKey(hash) ? weight : 0;
        }

        return all == 0 ? 0 : shared / all;
    }
}
