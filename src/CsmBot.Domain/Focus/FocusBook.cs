using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>A member's focus blocks, those ahead and those behind, what broke into them, and what was decided about that. Nobody else reads it (T31).</summary>
public sealed record FocusBook(MemberId Member)
{
    /// <summary>More time than that is not planned but wished for.</summary>
    public const int MostAhead = 30;

    private static readonly Duration Remembered = Duration.FromDays(3);

    /// <summary>The row has to stay small; the oldest go first.</summary>
    private const int MostBehind = 80;

    private const int MostBreaches = 80;

    private const int MostPolicies = 40;

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<FocusBlock> Blocks { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Breach> Breaches { get; init => field = value ?? []; } = [];

    public IReadOnlyList<BreachPolicy> Policies { get; init => field = value ?? []; } = [];

    /// <summary>Of the last block that was made.</summary>
    public int LastNumber { get; init; }

    public FocusBlock? Find(int number) => Blocks.FirstOrDefault(block => block.Number == number);

    public IEnumerable<FocusBlock> Ahead => Blocks.Where(block => block.IsAhead);

    /// <summary>The block that holds a moment and was neither left nor taken out.</summary>
    public FocusBlock? At(Instant now) => Ahead.FirstOrDefault(block => block.Time.Contains(now));

    /// <summary>The next block for a task that is not over yet.</summary>
    public FocusBlock? AheadFor(TaskId task, Instant now) => Ahead.FirstOrDefault(block => block.Task == task && block.End > now);

    /// <summary>The last block that is over and of which nobody said how it went; of one that is long over nobody is asked any more.</summary>
    public FocusBlock? Unanswered(Instant now) => Blocks.LastOrDefault(block => block.State == BlockState.Over && now - block.End < Remembered);

    /// <summary>The block takes the place of one with its number.</summary>
    public FocusBook With(FocusBlock block)
    {
        var all = Blocks.Where(one => one.Number != block.Number).Append(block).OrderBy(one => one.Start).ThenBy(one => one.Number).ToList();
        var behind = all.Count(one => !one.IsAhead);
        return this with
        {
            Blocks = [.. all.Where(one => one.IsAhead || behind-- <= MostBehind)],
            LastNumber = Math.Max(LastNumber, block.Number),
        };
    }

    public FocusBook With(Breach breach) => this with { Breaches = [.. Breaches.Append(breach).TakeLast(MostBreaches)] };

    /// <summary>The policy takes the place of one for the same kind.</summary>
    public FocusBook With(BreachPolicy policy) => this with
    {
        Policies = [.. Policies.Where(one => one != BreachRules.PolicyOf(this, policy.Rule, policy.Account)).Append(policy).TakeLast(MostPolicies)],
    };

    /// <summary>Asks about a kind anew when it next comes thrice.</summary>
    public FocusBook Without(BreachPolicy policy) => this with
    {
        Policies = [.. Policies.Where(one => one != policy)],
        Breaches = [.. Breaches.Where(breach => breach.Rule != policy.Rule || BreachRules.PolicyOf(this, breach.Rule, breach.Account) != policy)],
    };
}
