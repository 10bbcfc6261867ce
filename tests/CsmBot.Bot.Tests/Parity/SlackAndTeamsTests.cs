using System.Globalization;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Bot.Tests.Parity;

/// <summary>The same words said on Teams and on Slack come to the same: the same sentence, the same card, the same work. What differs has its reason.</summary>
public sealed class SlackAndTeamsTests
{
    private const string Zone = "America/New_York";
    private const string TableHead = "|---|---|---|";

    /// <summary>A Wednesday afternoon in New York: what is next, and what is due, depends on the hour and the day.</summary>
    private static readonly DateTimeOffset Start = new(2030, 1, 16, 14, 0, 0, TimeSpan.FromHours(-5));

    private static string Page => Path.Combine(RepositoryRoot.Find(), "docs", "slack-and-teams.md");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_said_comes_to_the_same_on_both_but_for_the_listed_differences_and_the_page_says_so()
    {
        var rows = new List<string>();
        var faults = new List<string>();
        var clock = new ShiftedTimeProvider(Start);
        await using var slack = await SlackTalk.StartAsync(Zone, clock, Token);
        await using var teams = await TeamsTalk.StartAsync(clock, Token);
        var (onSlack, onTeams) = (new ParityTalk(slack), new ParityTalk(teams));
        foreach (var step in ParitySteps.All)
        {
            var (here, there) = (await onSlack.DoAsync(step, Token), await onTeams.DoAsync(step, Token));
            var difference = here.DifferenceFrom(there);
            if (difference != step.Difference)
            {
                faults.Add($"{step.Words}: “{difference}” differs, listed is “{step.Difference}”\nSlack: {Words(here)}\nTeams: {Words(there)}");
            }

            rows.Add(step.RowOf(difference, Cell(here)));
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.Contains(rows, row => row.EndsWith("| same |", StringComparison.Ordinal));
        await MatchAsync(rows);
    }

    private static string Words(ParityOutcome outcome) => string.Join('\n', [.. outcome.Shown, .. outcome.Cards, .. outcome.Tasks]);

    /// <summary>What was answered, as a cell of a table that is true tomorrow too.</summary>
    private static string Cell(ParityOutcome outcome) => outcome.Shown.Count == 0 ? "(nothing)" : string.Join(" and ", outcome.Shown.Select(Cell));

    private static string Cell(string shown)
    {
        var today = Start.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        return $"`{shown.Replace(today, "(today)", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("\u200B", string.Empty, StringComparison.Ordinal)}`";
    }

    /// <summary>The page's table has exactly these rows; <c>UPDATE_SNAPSHOTS=1</c> writes them into it, to be read in the diff.</summary>
    private static async Task MatchAsync(List<string> rows)
    {
        var page = await File.ReadAllLinesAsync(Page, Token);
        var start = Array.IndexOf(page, TableHead) + 1;
        var old = page.Skip(start).TakeWhile(line => line.StartsWith('|')).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            await File.WriteAllTextAsync(Page, string.Join('\n', [.. page[..start], .. rows, .. page[(start + old.Count)..], string.Empty]), Token);
            return;
        }

        Assert.Equal(rows, old);
    }
}
