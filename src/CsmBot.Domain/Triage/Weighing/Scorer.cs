using CsmBot.Domain.Triage.Model;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>Runs the quadrant models over a message, and traces their verdict back to its words.</summary>
internal static class Scorer
{
    /// <summary>How much each model counts: fitted on messages of authors the models had not seen, so that a confidence of 0.8 means 0.8.</summary>
    private const float LinearShare = 0.72f;

    private const float NetShare = 0.82f;

    private const int Classes = PhraseNet.Classes;

    public static Scores Score(TriageModel model, Message message, out Pushes pushes)
    {
        Span<float> features = stackalloc float[PhraseNet.Features];
        Span<int> where = stackalloc int[PhraseNet.Features];
        var rows = RowsOf(model, message);
        var scores = Score(model, message, rows, features, where);
        var byToken = new float[message.Tokens.Length * Classes];
        TraceNet(model.Net, rows, features, where, byToken);
        TraceLinear(model.Linear, message, byToken);
        pushes = ByAxis(byToken);
        return scores;
    }

    private static Scores Score(TriageModel model, Message message, float[][] rows, Span<float> features, Span<int> where)
    {
        Span<float> linear = stackalloc float[Classes];
        Span<float> net = stackalloc float[Classes];
        model.Linear.Score(message.Words, message.Characters, linear);
        model.Net.Pool(rows, rows.Length, features, where);
        model.Net.Score(features, net);
        for (var label = 0; label < Classes; label++)
        {
            linear[label] = (LinearShare * linear[label]) + (NetShare * net[label]);
        }

        return new Scores(linear[0], linear[1], linear[2], linear[3]);
    }

    private static float[][] RowsOf(TriageModel model, Message message)
    {
        var rows = new float[message.Tokens.Length][];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = model.Rows.RowOf(model.Words.RowOf(message.Tokens[at].Hash));
        }

        return rows;
    }

    private static void TraceNet(PhraseNet net, float[][] rows, ReadOnlySpan<float> features, ReadOnlySpan<int> where, float[] byToken)
    {
        for (var feature = 0; feature < features.Length; feature++)
        {
            if (where[feature] < 0)
            {
                continue;
            }

            var reach = feature / PhraseNet.Detectors;
            var detector = feature % PhraseNet.Detectors;
            for (var offset = -reach; offset <= reach; offset++)
            {
                var at = where[feature] + offset;
                if (at < 0 || at >= rows.Length)
                {
                    continue;
                }

                var part = rows[at][(((reach * reach) + offset + reach) * PhraseNet.Detectors) + detector] * NetShare;
                for (var label = 0; label < Classes; label++)
                {
                    byToken[(at * Classes) + label] += part * net.Output[(label * PhraseNet.Features) + feature];
                }
            }
        }
    }

    private static void TraceLinear(LinearModel linear, Message message, float[] byToken)
    {
        var wordNorm = linear.NormOf(message.Words) / LinearShare;
        var characterNorm = linear.NormOf(message.Characters) / LinearShare;
        var character = 0;
        for (var at = 0; at < message.Tokens.Length; at++)
        {
            var push = byToken.AsSpan(at * Classes, Classes);
            for (var word = at * 3; word < (at * 3) + 3; word++)
            {
                linear.AddPush(message.Words[word], wordNorm, push);
            }

            for (; character < message.CharacterEnds[at]; character++)
            {
                linear.AddPush(message.Characters[character], characterNorm, push);
            }
        }
    }

    private static Pushes ByAxis(float[] byToken)
    {
        var importance = new float[byToken.Length / Classes];
        var urgency = new float[importance.Length];
        for (var at = 0; at < importance.Length; at++)
        {
            var push = byToken.AsSpan(at * Classes, Classes);
            importance[at] = (push[0] + push[1] - push[2] - push[3]) / 2;
            urgency[at] = (push[0] - push[1] + push[2] - push[3]) / 2;
        }

        return new Pushes(importance, urgency);
    }
}
