using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Lists;

public sealed class NextTests
{
    private static readonly Instant Noon = SampleTask.Noon;
    private static readonly Instant InBlock = Noon - Duration.FromHours(2);

    [Fact]
    public async Task R17_quadrant_1_comes_first_outside_the_morning_block()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.Schedule), SampleTask.Of(2, Quadrant.DoFirst), SampleTask.Of(3, Quadrant.Delegate));
        CardSnapshot.Match(await chat.TypeAsync("next"), "DoFirst");
    }

    [Fact]
    public async Task Morning_block_puts_quadrant_2_first_and_says_why()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.Schedule, "Build the health score"), SampleTask.Of(2, Quadrant.DoFirst, "Calm the sponsor"));
        chat.Now = InBlock;
        CardSnapshot.Match(await chat.TypeAsync("next"), "BlockProtects");
    }

    [Fact]
    public async Task Quadrant_1_due_before_the_block_ends_breaks_in()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.Schedule), SampleTask.Of(2, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Noon - Duration.FromHours(1) - Duration.FromMinutes(1)) });
        chat.Now = InBlock;
        var card = await chat.TypeAsync("next");
        Assert.StartsWith("Next: T-2", card.Summary, StringComparison.Ordinal);
        Assert.Contains("due before your morning block ends at 11:00", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quadrant_1_of_a_tier_one_account_breaks_in_even_from_far_down_the_list()
    {
        var waiting = Enumerable.Range(10, 300).Select(number => SampleTask.Of(number, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Noon + Duration.FromHours(number)) });
        await using var chat = await Chat.StartAsync([SampleTask.Of(1, Quadrant.Schedule), SampleTask.Of(2, Quadrant.DoFirst) with { Account = "acme" }, .. waiting]);
        await chat.SaveAsync(new KnownAccount("Acme", Tier: 1), new KnownAccount("Beta", Tier: 2));
        chat.Now = InBlock;
        var card = await chat.TypeAsync("next");
        Assert.StartsWith("Next: T-2", card.Summary, StringComparison.Ordinal);
        Assert.Contains("a Tier-1 account", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R6_quadrant_4_is_hidden_until_the_others_are_empty()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.Decline), SampleTask.Of(2, Quadrant.Delegate));
        Assert.DoesNotContain("T-1", (await chat.TypeAsync("next")).Ids());
        await chat.SaveAsync(SampleTask.Of(2, Quadrant.Delegate) with { State = TaskState.Done, Closing = new TaskClosing(Noon, SampleTask.Anna), Version = 2 });
        Assert.StartsWith("Next: T-1", (await chat.TypeAsync("next")).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R51_quadrant_4_is_never_offered_inside_the_block()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.Decline));
        chat.Now = InBlock;
        var card = await chat.TypeAsync("next");
        Assert.DoesNotContain("T-1", card.Text(), StringComparison.Ordinal);
        Assert.Contains("waits until your morning block ends at 11:00", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_has_the_buttons_of_the_task_and_the_two_that_follow()
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, 5).Select(number => SampleTask.Of(number, Quadrant.DoFirst)));
        var card = await chat.TypeAsync("next");
        Assert.Equal(["T-2", "T-3"], card.Ids());
        var done = card.Button("Done");
        Assert.Equal((TaskActions.Complete, "T-1", 1), (done.ActionId, done.EntityId, done.EntityVersion));
    }

    [Fact]
    public async Task T36_clock_follows_the_member()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.Schedule));
        await chat.TypeAsync("me clock 12");
        chat.Now = InBlock;
        Assert.Contains("until 11:00 AM", (await chat.TypeAsync("next")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_open_is_said()
    {
        await using var chat = await Chat.StartAsync([]);
        CardSnapshot.Match(await chat.TypeAsync("next"), "Nothing");
        await chat.SaveAsync(SampleTask.Of(1, Quadrant.DoFirst) with { Snooze = new TaskSnooze(Noon + Duration.FromDays(1)) });
        Assert.Contains("is snoozed", (await chat.TypeAsync("next")).Summary, StringComparison.Ordinal);
    }
}
