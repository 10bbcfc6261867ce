using CsmBot.Domain.Accounts;

namespace CsmBot.Domain.Tasks;

/// <summary>Finds an open task that a new one probably repeats: same account (or neither names one) and mostly the same words.</summary>
public static class DuplicateFinder
{
    /// <summary>Share of common words, 0 to 1, from which two tasks count as alike.</summary>
    public const double AlikeFrom = 0.6;

    /// <summary>Texts with fewer words are too short to compare ("call Bob").</summary>
    private const int FewestWords = 3;

    /// <summary>The most alike of the candidates, or null. The newest wins among equals.</summary>
    public static TaskItem? Find(TaskItem task, IEnumerable<TaskItem> candidates)
    {
        var words = TextLikeness.WordsOf(task.Text);
        if (words.Count < FewestWords)
        {
            return null;
        }

        return candidates
            .Where(other => other.Id != task.Id && other.IsOpen && SameAccount(task, other))
            .Select(other => (other, alike: Likeness(words, TextLikeness.WordsOf(other.Text))))
            .Where(pair => pair.alike >= AlikeFrom)
            .OrderByDescending(pair => pair.alike)
            .ThenByDescending(pair => pair.other.Id)
            .Select(pair => pair.other)
            .FirstOrDefault();
    }

    private static bool SameAccount(TaskItem one, TaskItem other) => AccountName.Same(one.Account, other.Account);

    private static double Likeness(HashSet<string> one, HashSet<string> other) => other.Count < FewestWords ? 0 : TextLikeness.Of(one, other);
}
