using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Ranking;

/// <summary>R18, R23: the morning asks whether the order of the list is still right. It is Monday 23 November 2026, 10:00 in New York.</summary>
public sealed class SortingTests
{
    private static readonly Duration ToTuesday = Duration.FromHours(22);

    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public async Task R18_The_first_digest_of_a_week_asks_and_a_press_answers_for_a_week()
    {
        await using var book = await StartAsync(Quadrant.Schedule);
        var first = Assert.Single(await book.PassAsync(ToTuesday));
        Assert.Contains("is the order of your list still right?", TeamBook.TextOf(first), StringComparison.Ordinal);
        // Not pressed, it is not asked again before the next week.
        Assert.DoesNotContain("still right?", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
        var pressed = TeamBook.TextOf(await book.ClickAsync(first, "rank.sorted.v1"));
        Assert.DoesNotContain("still right?", pressed, StringComparison.Ordinal);
        Assert.Contains("Focus for", pressed, StringComparison.Ordinal);
        Assert.DoesNotContain("untouched since", TeamBook.TextOf(await book.AskAsync("today")), StringComparison.Ordinal);

        await book.PassAsync(Day);
        await book.PassAsync(Day);
        await book.AskAsync("edit T-2 text look into it");
        // Monday: five days are no week.
        Assert.DoesNotContain("still right?", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day * 3))), StringComparison.Ordinal);
        for (var i = 0; i < 4; i++)
        {
            await book.PassAsync(Day);
        }

        var monday = TeamBook.TextOf(Assert.Single(await book.PassAsync(Day * 3)));
        Assert.Contains("4 tasks were not touched since you last said so, on Wed 25 Nov", monday, StringComparison.Ordinal);
        var today = TeamBook.TextOf(await book.AskAsync("today"));
        Assert.Contains("T-1 write chapter 1 [proactive, untouched since Wed 25 Nov]", today, StringComparison.Ordinal);
        Assert.Contains("T-2 look into it [proactive]", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_Undo_takes_the_answer_back()
    {
        await using var book = await StartAsync(Quadrant.Schedule);
        var first = Assert.Single(await book.PassAsync(ToTuesday));
        await book.ClickAsync(first, "rank.sorted.v1");
        await book.AskAsync("undo");
        await book.PassAsync(Day * 3);
        Assert.Contains("still right?", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day * 3))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R18_A_ranking_is_an_answer_too()
    {
        await using var book = await StartAsync(Quadrant.DoFirst);
        await book.AskAsync("rank T-3 T-1");
        Assert.DoesNotContain("still right?", TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R18_A_few_tasks_need_no_sorting()
    {
        await using var book = await StartAsync(Quadrant.Schedule, count: 4);
        Assert.DoesNotContain("still right?", TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R23_The_digest_asks_for_an_order_while_most_is_called_Quadrant_1()
    {
        await using var book = await StartAsync(Quadrant.DoFirst, count: 6);
        Assert.Contains("6 of your 6 open tasks are called Quadrant 1", TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday))), StringComparison.Ordinal);
        await book.AskAsync("rank T-3 T-1 T-2");
        Assert.DoesNotContain("are called Quadrant 1", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
    }

    private static async Task<TeamBook> StartAsync(Quadrant quadrant, int count = 5)
    {
        var book = await TeamBook.StartAsync();
        for (var i = 1; i <= count; i++)
        {
            await book.SeedAsync(quadrant, $"write chapter {i}", task => task);
        }

        await book.AskAsync("digest on");
        return book;
    }
}
