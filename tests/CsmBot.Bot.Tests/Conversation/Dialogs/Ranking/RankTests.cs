using CsmBot.Conversation.Cards;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Ranking;

/// <summary>R23: too much called Quadrant 1 asks for an order, and the order holds.</summary>
public sealed class RankTests
{
    [Fact]
    public async Task R23_today_asks_for_a_ranking_when_most_is_urgent()
    {
        await using var chat = await Chat.StartAsync(Fires(6));
        CardSnapshot.Match(await chat.TypeAsync("today"), "Asked");
    }

    [Fact]
    public async Task R23_today_does_not_ask_below_the_limit()
    {
        await using var chat = await Chat.StartAsync(Fires(5));
        Assert.DoesNotContain(await TodayButtonsAsync(chat), button => button.Label == "First");
    }

    [Fact]
    public async Task Ranked_tasks_head_today_and_next_and_the_rest_follows_by_due_date()
    {
        await using var chat = await Chat.StartAsync(Fires(6));
        CardSnapshot.Match(await chat.TypeAsync("rank T-5 t6, #2"), "Ranked");
        Assert.Equal(["T-5", "T-6", "T-2", "T-1", "T-3", "T-4"], (await chat.TypeAsync("today")).Ids());
        Assert.StartsWith("Next: T-5", (await chat.TypeAsync("next")).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(await TodayButtonsAsync(chat), button => button.Label == "First");
    }

    [Fact]
    public async Task Ranked_task_is_found_behind_a_long_list()
    {
        await using var chat = await Chat.StartAsync(Fires(300));
        await chat.TypeAsync("rank T-300");
        var card = await chat.TypeAsync("today");
        Assert.Equal("T-300", card.Ids().First());
        Assert.Equal(290, card.Lists().First().More);
    }

    [Fact]
    public async Task First_button_puts_a_task_on_top_in_place()
    {
        await using var chat = await Chat.StartAsync(Fires(6));
        var button = (await chat.TypeAsync("today")).Row("T-4").Buttons[0];
        Assert.Equal("T-4", (await chat.PressAsync(button)).Ids().First());
        Assert.Equal([new TaskId(4)], (await chat.MemberAsync()).Ranking);
    }

    [Fact]
    public async Task Adding_and_closing_keep_the_order_sensible()
    {
        await using var chat = await Chat.StartAsync(Fires(6));
        await chat.TypeAsync("rank T-5 T-6");
        await chat.SaveAsync(SampleTask.Of(5, Quadrant.DoFirst) with { State = TaskState.Done, Closing = new TaskClosing(chat.Now, SampleTask.Anna), Version = 2 });
        await chat.SaveAsync(SampleTask.Of(7, Quadrant.DoFirst) with { Due = SampleTask.DueAt(chat.Now - Duration.FromDays(1)) });
        Assert.Equal(["T-6", "T-7", "T-1", "T-2", "T-3", "T-4"], (await chat.TypeAsync("today")).Ids());
    }

    [Fact]
    public async Task Ranking_can_be_undone_and_cleared()
    {
        await using var chat = await Chat.StartAsync(Fires(3));
        await chat.TypeAsync("rank T-3 T-1");
        var record = await chat.LastCommandAsync();
        Assert.Equal("ranked T-3, T-1", record!.Description);
        Assert.Empty(record.MemberBefore!.Ranking);
        await chat.TypeAsync("undo");
        Assert.Equal(["T-1", "T-2", "T-3"], (await chat.TypeAsync("today")).Ids());
        await chat.TypeAsync("rank T-3 T-1");
        await chat.TypeAsync("rank clear");
        Assert.Equal(["T-1", "T-2", "T-3"], (await chat.TypeAsync("today")).Ids());
    }

    [Theory]
    [InlineData("rank T-1 bogus", "is not a task id")]
    [InlineData("rank T-1 T-99", "There is no task T-99")]
    [InlineData("rank T-1 T-2", "T-2 is not one of your open Quadrant-1 tasks")]
    [InlineData("rank T-3", "T-3 is not one of your open Quadrant-1 tasks")]
    [InlineData("rank 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "more than 20")]
    public async Task What_cannot_be_ranked_changes_nothing(string typed, string said)
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.DoFirst), SampleTask.Of(2, Quadrant.Schedule), SampleTask.Of(3, Quadrant.DoFirst) with { Owner = new MemberId("bob") });
        Assert.Contains(said, (await chat.TypeAsync(typed)).Summary, StringComparison.Ordinal);
        Assert.Empty((await chat.MemberAsync()).Ranking);
    }

    [Fact]
    public async Task Rank_alone_shows_the_order_or_that_there_is_nothing_to_rank()
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains("nothing to rank", (await chat.TypeAsync("rank")).Summary, StringComparison.Ordinal);
        await chat.SaveAsync(Fires(2));
        Assert.Equal(["T-1", "T-2"], (await chat.TypeAsync("rank")).Ids());
    }

    private static async Task<IEnumerable<CardButton>> TodayButtonsAsync(Chat chat) => (await chat.TypeAsync("today")).Buttons();

    private static IEnumerable<TaskItem> Fires(int count) => Enumerable.Range(1, count)
        .Select(number => SampleTask.Of(number, Quadrant.DoFirst, "Fire " + number) with { Due = SampleTask.DueAt(SampleTask.Noon + Duration.FromHours(number)) });
}
