using System.Buffers;
using CsmBot.Domain.Triage.Model;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>Runs the quadrant models over a message, and traces their verdict back to its words.</summary>
internal static class Scorer
{
    /// <summary>How much each model counts: fitted on messages of authors the models had not seen, so that a confidence of 0.8 means 0.8.</summary>
    private const float LinearShare = 0.72f;

    private const float NetShare = 0.82f;

    private const int Classes = PhraseNet.Classes;

    public static Scores Score(TriageModel model, Message message) => Score(model, message, null);

    public static Scores Score(TriageModel model, Message message, out Pushes pushes)
    {
        pushes = new Pushes(new float[message.Tokens.Length], new float[message.Tokens.Length]);
        return Score(model, message, pushes);
    }

    private static Scores Score(TriageModel model, Message message, Pushes? pushes)
    {
        Span<float> linear = stackalloc float[Classes];
        Span<float> net = stackalloc float[Classes];
        model.Linear.Start(linear);
        ScoreLinear(model.Linear, message, linear, pushes);
        ScoreNet(model, message, net, pushes);
        for (var label = 0; label < Classes; label++)
        {
            linear[label] = (LinearShare * linear[label]) + (NetShare * net[label]);
        }

        return new Scores(linear[0], linear[1], linear[2], linear[3]);
    }

    private static void ScoreLinear(LinearModel linear, Message message, Span<float> scores, Pushes? pushes)
    {
        var cells = ArrayPool<ulong>.Shared.Rent(message.Words.Length + message.Characters.Length);
        var words = cells.AsSpan(0, message.Words.Length);
        var characters = cells.AsSpan(message.Words.Length, message.Characters.Length);
        var wordFactor = linear.Add(message.Words, words, scores) * LinearShare;
        var characterFactor = linear.Add(message.Characters, characters, scores) * LinearShare;
        for (int at = 0, character = 0; pushes is not null && at < message.Tokens.Length; at++)
        {
            for (var word = at * 3; word < (at * 3) + 3; word++)
            {
                pushes.Add(at, LinearModel.PushOf(words[word], wordFactor));
            }

            for (; character < message.CharacterEnds[at]; character++)
            {
                pushes.Add(at, LinearModel.PushOf(characters[character], characterFactor));
            }
        }

        ArrayPool<ulong>.Shared.Return(cells);
    }

    private static void ScoreNet(TriageModel model, Message message, Span<float> scores, Pushes? pushes)
    {
        Span<float> features = stackalloc float[PhraseNet.Features];
        Span<int> where = stackalloc int[PhraseNet.Features];
        var rows = new float[message.Tokens.Length][];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = model.Rows.RowOf(model.Words.RowOf(message.Tokens[at].Hash));
        }

        model.Net.Pool(rows, rows.Length, features, where);
        model.Net.Score(features, scores);
        for (var feature = 0; pushes is not null && feature < features.Length; feature++)
        {
            if (where[feature] >= 0)
            {
                TraceDetector(model.Net, rows, feature, where[feature], pushes);
            }
        }
    }

    private static void TraceDetector(PhraseNet net, float[][] rows, int feature, int center, Pushes pushes)
    {
        var reach = feature / PhraseNet.Detectors;
        var place = (reach * reach * PhraseNet.Detectors) + (feature % PhraseNet.Detectors);
        var (importance, urgency) = net.AxisOf(feature);
        for (var at = center - reach; at <= center + reach; at++, place += PhraseNet.Detectors)
        {
            if (at >= 0 && at < rows.Length)
            {
                var part = rows[at][place] * NetShare;
                pushes.Add(at, (part * importance, part * urgency));
            }
        }
    }
}
