using CsmBot.Conversation.Cards;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Lists;

public sealed class MatrixTests
{
    [Fact]
    public async Task R61_four_cells_with_five_tasks_each_and_their_totals()
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, 28).Select(number => SampleTask.Of(number, (Quadrant)((number % 4) + 1))));
        var cells = (await chat.TypeAsync("matrix")).Elements.OfType<MatrixElement>().Single().Cells;
        Assert.Equal([Quadrant.DoFirst, Quadrant.Schedule, Quadrant.Delegate, Quadrant.Decline], cells.Select(cell => cell.Quadrant));
        Assert.All(cells, cell => Assert.Equal((5, 7), (cell.Tasks.Count, cell.Total)));
    }

    [Fact]
    public async Task Full_card()
    {
        await using var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.DoFirst, "Calm the sponsor") with { Account = "Acme" },
            SampleTask.Of(2, Quadrant.Schedule, "Adoption check"),
            SampleTask.Of(3, Quadrant.Schedule) with { Snooze = new TaskSnooze(SampleTask.Noon + Duration.FromDays(1)) });
        CardSnapshot.Match(await chat.TypeAsync("matrix"), "Full");
    }

    [Fact]
    public async Task Empty_matrix_still_shows_its_four_cells()
    {
        await using var chat = await Chat.StartAsync([]);
        CardSnapshot.Match(await chat.TypeAsync("matrix"), "Empty");
    }
}
