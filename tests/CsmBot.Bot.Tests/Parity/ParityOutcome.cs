using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Bot.Tests.Parity;

/// <summary>What came of one thing said: the sentences that were shown, the cards that were sent, and the work that is new or changed, in words that no channel has a part in.</summary>
internal sealed partial record ParityOutcome(IReadOnlyList<string> Shown, IReadOnlyList<string> Cards, IReadOnlyList<string> Tasks)
{
    /// <summary>Where two outcomes part, in a word each; empty where they do not.</summary>
    public string DifferenceFrom(ParityOutcome other) => string.Join(", ", new[]
    {
        Shown.SequenceEqual(other.Shown, StringComparer.Ordinal) ? null : "sentence",
        Cards.SequenceEqual(other.Cards, StringComparer.Ordinal) ? null : "card",
        Tasks.SequenceEqual(other.Tasks, StringComparer.Ordinal) ? null : "tasks",
    }.OfType<string>());

    /// <summary>Waits until all is said and done, and reads what is new.</summary>
    /// <param name="seen">What was there before; it grows by what is new.</param>
    public static async Task<(ParityOutcome Outcome, IReadOnlyList<OutboundMessage> Messages)> ReadAsync(ITalk talk, HashSet<string> seen, CancellationToken cancellationToken)
    {
        while (talk.Get<TurnIntake>().Depth > 0 || await talk.Get<IOutbox>().ReadWaitingAsync(cancellationToken).AnyAsync(cancellationToken))
        {
            await Task.Delay(5, cancellationToken);
        }

        var delivered = await talk.Get<IOutbox>().ReadDeliveredAsync(talk.Workspace, talk.Chat, null, 200, cancellationToken);
        var fresh = delivered.OrderBy(message => message.Key, StringComparer.Ordinal).Where(message => seen.Add($"{message.Key}#{message.Revision}")).ToList();
        var outcome = new ParityOutcome(
            [.. fresh.Select(message => Neutral(talk, talk.ShownOf(message)))],
            [.. fresh.Select(message => Neutral(talk, string.Create(CultureInfo.InvariantCulture, $"revision {message.Revision}\n{CardText.Of(message.Card)}")))],
            [.. (await TasksAsync(talk, cancellationToken)).Where(seen.Add)]);
        return (outcome, fresh);
    }

    private static async Task<IReadOnlyList<string>> TasksAsync(ITalk talk, CancellationToken cancellationToken)
    {
        List<string> tasks = [];
        while (await talk.Look().FindTaskAsync(new TaskId(tasks.Count + 1), cancellationToken) is { } task)
        {
            tasks.Add(Neutral(talk, $"{task.Id} “{task.Text}” {task.Quadrant} {task.State} for {task.Owner} account {task.Account} due {task.Due?.At} snoozed {task.Snooze?.Until} v{task.Version}"));
        }

        return tasks;
    }

    /// <summary>Without ids of people, and without the minute at which something was done: the two chats are a moment apart.</summary>
    private static string Neutral(ITalk talk, string text) =>
        JustNow().Replace(talk.Names.Aggregate(text, (words, name) => words.Replace(name.Key, name.Value, StringComparison.Ordinal)), "today ·");

    [GeneratedRegex("today [0-9]{2}:[0-9]{2} ·", RegexOptions.NonBacktracking)]
    private static partial Regex JustNow();
}
