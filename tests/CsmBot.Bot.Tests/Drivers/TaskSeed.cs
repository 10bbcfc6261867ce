using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>Arranges stored tasks, accounts and people without going through triage, so that a test names the quadrant it needs.</summary>
internal static class TaskSeed
{
    /// <summary>No two commands of a person fall on the same moment.</summary>
    private static readonly Duration BetweenTurns = Duration.FromMilliseconds(1);

    private static int _seeds;

    public static async Task<TaskItem> SeedAsync(
        this BotDriver bot, Quadrant quadrant, string text, CancellationToken cancellationToken, Func<TaskItem, TaskItem>? shape = null)
    {
        var session = bot.OpenSeed();
        var task = new TaskItem
        {
            Id = await session.TakeTaskIdAsync(cancellationToken),
            Text = text,
            Priority = Priority.Of(quadrant),
            Owner = BotDriver.Dana,
            CreatedBy = BotDriver.Dana,
            CreatedAt = bot.Time.Now,
            ChangedAt = bot.Time.Now,
        };
        session.Save(shape?.Invoke(task) ?? task);
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(cancellationToken));
        return task;
    }

    public static async Task SeedAccountsAsync(this BotDriver bot, CancellationToken cancellationToken, params IEnumerable<string> names)
    {
        var session = bot.OpenSeed();
        foreach (var name in names)
        {
            session.Save(new KnownAccount(name));
        }

        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(cancellationToken));
    }

    public static async Task SeedMemberAsync(this BotDriver bot, Member member, CancellationToken cancellationToken)
    {
        var session = bot.OpenSeed();
        session.Save(member);
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(cancellationToken));
    }

    /// <summary>Types text and returns the one card that answers.</summary>
    public static async Task<OutboundMessage> AskAsync(this BotDriver bot, string text, CancellationToken cancellationToken, MemberId? actor = null)
    {
        bot.Time.Advance(BetweenTurns);
        return Assert.Single(await bot.SayAsync(text, cancellationToken, actor));
    }

    /// <summary>Presses a button and returns the one card that answers.</summary>
    public static async Task<OutboundMessage> ClickAsync(
        this BotDriver bot, OutboundMessage message, string actionId, CancellationToken cancellationToken, string? value = null, MemberId? actor = null)
    {
        bot.Time.Advance(BetweenTurns);
        return Assert.Single(await bot.PressAsync(message, actionId, cancellationToken, value, actor));
    }

    public static async Task<List<TaskEventKind>> HistoryOfAsync(this BotDriver bot, int number, CancellationToken cancellationToken) =>
        await bot.Open().ReadHistoryAsync(new TaskId(number), cancellationToken).Select(happened => happened.Kind).ToListAsync(cancellationToken);

    private static IWorkspaceSession OpenSeed(this BotDriver bot) =>
        bot.Store.Open(bot.TurnOf(new EventInput("seed"), id: $"seed-{Interlocked.Increment(ref _seeds)}"), fromInbox: false);
}
