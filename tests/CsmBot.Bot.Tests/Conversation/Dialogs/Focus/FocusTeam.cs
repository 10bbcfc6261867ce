using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Focus;

/// <summary>Dana and what tests of her blocks look at.</summary>
internal static class FocusTeam
{
    public static Instant Monday => Instant.FromUtc(2026, 11, 23, 15, 0);

    public static bool IsFocus(OutboundMessage message) => TeamBook.TextOf(message).StartsWith("Focus ", StringComparison.Ordinal);

    public static bool IsOwnTaskCard(OutboundMessage message) =>
        message.Conversation == TeamBook.Own(TeamBook.Dana) && BotDriver.Buttons(message.Card).Any(button => button.ActionId == "task.why.v1");

    public static string[] LinesOf(OutboundMessage message) => TeamBook.TextOf(message).Split('\n');

    public static TaskDue Due(Instant at) => new("then", at.InUtc().LocalDateTime, at, "Etc/UTC", HasTime: true);

    public static async Task<FocusBook> BlocksAsync(TeamBook book) =>
        await book.Look().FindFocusBookAsync(TeamBook.Dana, TestContext.Current.CancellationToken) ?? new FocusBook(TeamBook.Dana);

    public static OutboundMessage Own(IReadOnlyList<OutboundMessage> sent) => Assert.Single(sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana));

    /// <summary>Dana has two Quadrant-2 tasks, and no protected morning unless a test says so.</summary>
    public static async Task<TeamBook> StartAsync(params IReadOnlyList<KnownAccount> accounts)
    {
        var book = await TeamBook.StartAsync(accounts);
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.SeedAsync(Quadrant.Schedule, "build the health score", task => task);
        return book;
    }
}
