using System.Diagnostics;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Lists;

/// <summary>T13: lists on a member with ten thousand open tasks. What is asserted is how few rows are read; the times are there to be looked at.</summary>
public sealed class ManyTasksTests(ITestOutputHelper output)
{
    private const int Count = 10_000;

    /// <summary>Far above the two seconds that are asked for: machines that run tests are busy, and the rows are what is tested.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task T13_lists_and_searches_stay_quick_on_ten_thousand_tasks()
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, Count).Select(Task));
        await chat.TypeAsync("today");
        var today = await MeasureAsync(chat, "today", mostRows: 60);
        var first = today.Lists().First();
        Assert.Equal(10, first.Tasks.Count);
        Assert.Equal(9_990, first.More);
        await MeasureAsync(chat, "matrix", mostRows: 40);
        await MeasureAsync(chat, "next", mostRows: 40);
        chat.Now -= Duration.FromHours(2);
        await MeasureAsync(chat, "next", mostRows: 40);
        await chat.SaveAsync(new KnownAccount("Elsewhere", Tier: 1));
        await MeasureAsync(chat, "next", mostRows: 1_100);
        var found = await MeasureAsync(chat, "find renewal 77", mostRows: Count + 50);
        Assert.NotEmpty(found.Ids());
    }

    private async Task<Card> MeasureAsync(Chat chat, string line, int mostRows)
    {
        chat.Rows.Reset();
        var started = Stopwatch.GetTimestamp();
        var card = await chat.TypeAsync(line);
        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"{line}: {chat.Rows.Read} rows, {took.TotalMilliseconds:F1} ms");
        Assert.InRange(chat.Rows.Read, 1, mostRows);
        Assert.True(took < Patience, $"{line} took {took}");
        return card;
    }

    private static TaskItem Task(int number) => SampleTask.Of(number, Quadrant.DoFirst, $"Prepare the renewal of customer {number}") with
    {
        Account = "Customer " + (number % 500),
        Due = SampleTask.DueAt(SampleTask.Noon + Duration.FromHours(5 + number)),
    };
}
