using CsmBot.Conversation.Cards;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Lists;

public sealed class TodayTests
{
    private static readonly Instant Now = SampleTask.Noon;

    [Fact]
    public async Task R3_a_new_fire_heads_today_at_once_whatever_is_due()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.Schedule) with { Due = SampleTask.DueAt(Now - Duration.FromDays(2)) },
            SampleTask.Of(2, Quadrant.Delegate) with { Due = SampleTask.DueAt(Now) },
            SampleTask.Of(3, Quadrant.DoFirst));
        Assert.Equal("T-3", (await chat.TypeAsync("today")).Ids().First());
    }

    [Fact]
    public async Task R42_quadrant_2_stands_above_3_and_4_even_when_those_are_due_sooner()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.Decline) with { Due = SampleTask.DueAt(Now - Duration.FromDays(9)) },
            SampleTask.Of(2, Quadrant.Delegate) with { Due = SampleTask.DueAt(Now) },
            SampleTask.Of(3, Quadrant.Schedule) with { Due = SampleTask.DueAt(Now + Duration.FromDays(30)) },
            SampleTask.Of(4, Quadrant.Schedule));
        Assert.Equal(["T-3", "T-4", "T-2", "T-1"], (await chat.TypeAsync("/today")).Ids());
    }

    [Fact]
    public async Task R13_rows_are_marked_proactive_overdue_and_due_today()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.Schedule) with { Due = SampleTask.DueAt(Now - Duration.FromMinutes(1)) },
            SampleTask.Of(2, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Now + Duration.FromMinutes(1)) },
            SampleTask.Of(3, Quadrant.DoFirst) with { Due = SampleTask.DueAt(Now + Duration.FromDays(1)) });
        var card = await chat.TypeAsync("today");
        Assert.Equal(["overdue", "proactive"], card.Row("T-1").Marks);
        Assert.Equal(["due today"], card.Row("T-2").Marks);
        Assert.Empty(card.Row("T-3").Marks);
    }

    [Fact]
    public async Task Woken_snoozes_are_back_and_sleeping_ones_are_only_counted()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.DoFirst),
            SampleTask.Of(2, Quadrant.DoFirst) with { Snooze = new TaskSnooze(Now), Due = SampleTask.DueAt(Now) },
            SampleTask.Of(3, Quadrant.DoFirst) with { Snooze = new TaskSnooze(Now + Duration.FromMinutes(1)) });
        var card = await chat.TypeAsync("today");
        Assert.Equal(["T-2", "T-1"], card.Ids());
        Assert.Contains("back from snooze", card.Row("T-2").Marks);
        Assert.Contains("Quadrant 1 · Do first: 2 ", card.Text(), StringComparison.Ordinal);
        Assert.Contains("Snoozed: 1", card.Text(), StringComparison.Ordinal);
        Assert.Equal(0, card.Lists().Single().More);
    }

    [Fact]
    public async Task R47_quadrant_3_completions_stand_apart_and_R7_freed_minutes_are_shown()
    {
        await using var chat = await Chat.StartAsync(
            Closed(1, Quadrant.DoFirst), Closed(2, Quadrant.Schedule), Closed(3, Quadrant.Delegate),
            SampleTask.Of(4, Quadrant.Decline) with { State = TaskState.Dropped, Closing = new TaskClosing(Now, SampleTask.Anna, MinutesFreed: 45) });
        var text = (await chat.TypeAsync("today")).Text();
        Assert.Contains("Done so far: 2\nQuadrant 3 done, counted apart: 1\nFreed by declining: 45 minutes", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_card()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.DoFirst, "Calm the sponsor\nof Acme") with { Account = "Acme", Due = SampleTask.DueAt(Now - Duration.FromHours(3)) },
            SampleTask.Of(2, Quadrant.Schedule, "Adoption check") with { Account = "Beta", Due = SampleTask.DueOn(new LocalDate(2026, 11, 27)) },
            SampleTask.Of(3, Quadrant.Delegate, "Edit the blog post"),
            SampleTask.Of(4, Quadrant.Decline, "Polish the slides"),
            Closed(5, Quadrant.Delegate));
        CardSnapshot.Match(await chat.TypeAsync("today"), "Full");
    }

    [Fact]
    public async Task Empty_card()
    {
        await using var chat = await Chat.StartAsync([]);
        CardSnapshot.Match(await chat.TypeAsync("today"), "Empty");
    }

    [Fact]
    public async Task Only_snoozed_work_is_said_to_sleep()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.DoFirst) with { Snooze = new TaskSnooze(Now + Duration.FromDays(1)) });
        Assert.Contains("Nothing to do now. Snoozed: 1.", (await chat.TypeAsync("today")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_buttons_lead_to_the_other_lists_in_place()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.DoFirst));
        var shown = (await chat.RunAsync(new CsmBot.Conversation.Turns.TextInput("today"))).Messages.Single();
        var button = shown.Card.Button("Matrix");
        var turned = (await chat.RunAsync(new CsmBot.Conversation.Turns.ActionInput(button.ActionId, Value: button.Value, MessageKey: shown.Key))).Messages.Single();
        Assert.Equal((shown.Key, 2), (turned.Key, turned.Revision));
        Assert.Single(turned.Card.Elements.OfType<MatrixElement>());
    }

    [Fact]
    public async Task List_button_of_unknown_name_is_answered()
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains("older version", (await chat.PressAsync(new CardButton("x", "list.open.v1", Value: "evil"))).Summary, StringComparison.Ordinal);
    }

    private static TaskItem Closed(int number, Quadrant quadrant) =>
        SampleTask.Of(number, quadrant) with { State = TaskState.Done, Closing = new TaskClosing(Now, SampleTask.Anna) };
}
