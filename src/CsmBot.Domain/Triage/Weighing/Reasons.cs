using CsmBot.Domain.Triage.Cues;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>Turns pushes of single words into a few readable reasons: named cues first, then the strongest remaining wording.</summary>
internal static class Reasons
{
    private const double Noticeable = 0.25;
    private const int MaxWordings = 3;

    public static List<TriageReason> Of(Message message, Pushes pushes, IReadOnlyList<CueMatch> cues)
    {
        var reasons = new List<TriageReason>();
        var explained = new bool[message.Tokens.Length];
        foreach (var match in cues)
        {
            AddCue(reasons, message, pushes, match, PriorityAxis.Importance, match.Cue.Importance);
            AddCue(reasons, message, pushes, match, PriorityAxis.Urgency, match.Cue.Urgency);
            Array.Fill(explained, true, match.First, match.Last - match.First + 1);
        }

        AddWording(reasons, message, pushes, explained, PriorityAxis.Importance);
        AddWording(reasons, message, pushes, explained, PriorityAxis.Urgency);
        return reasons;
    }

    private static void AddCue(List<TriageReason> reasons, Message message, Pushes pushes, CueMatch match, PriorityAxis axis, int direction)
    {
        var weight = pushes.Of(axis, match.First, match.Last);
        if (direction != 0 && weight * direction >= Noticeable)
        {
            var span = message.SpanOf(match.First, match.Last);
            reasons.Add(new TriageReason(match.Cue.Rule, axis, Math.Round(weight, 3), span.Of(message.Text), span));
        }
    }

    private static void AddWording(List<TriageReason> reasons, Message message, Pushes pushes, bool[] explained, PriorityAxis axis)
    {
        for (var round = 0; round < MaxWordings; round++)
        {
            var best = -1;
            for (var at = 0; at < explained.Length; at++)
            {
                var strength = Math.Abs(pushes.Of(axis, at, at));
                if (!explained[at] && IsWord(message, at) && strength >= Noticeable && (best < 0 || strength > Math.Abs(pushes.Of(axis, best, best))))
                {
                    best = at;
                }
            }

            if (best < 0)
            {
                return;
            }

            var (first, last) = Grow(message, pushes, explained, axis, best);
            Array.Fill(explained, true, first, last - first + 1);
            var span = message.SpanOf(first, last);
            reasons.Add(new TriageReason("wording", axis, Math.Round(pushes.Of(axis, first, last), 3), span.Of(message.Text), span));
        }
    }

    private static (int First, int Last) Grow(Message message, Pushes pushes, bool[] explained, PriorityAxis axis, int seed)
    {
        var sign = Math.Sign(pushes.Of(axis, seed, seed));
        var first = seed;
        var last = seed;
        while (first > 0 && seed - first < 2 && Joins(first - 1))
        {
            first--;
        }

        while (last < explained.Length - 1 && last - seed < 2 && Joins(last + 1))
        {
            last++;
        }

        return (first, last);

        bool Joins(int at) => !explained[at] && IsWord(message, at) && pushes.Of(axis, at, at) * sign >= Noticeable / 3;
    }

    private static bool IsWord(Message message, int at) => char.IsLetterOrDigit(message.Text[message.Tokens[at].Start]) && message.Tokens[at].Hash != Model.WordTable.AccountHash;
}
