using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card of a delegation.</summary>
internal static class DelegationScenarios
{
    private static readonly MemberId Kim = new("kim");

    private static readonly MemberId Bo = new("bo");

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["delegation-whom"] = async (bot, token) =>
            {
                await SeedAsync(bot, DelegationApproval.Off, token);
                return (await bot.AskAsync("delegate T-1", token)).Card;
            },
            ["delegation-asked"] = async (bot, token) => (await AskAsync(bot, BotDriver.Dana, token)).Card,
            ["delegation-offer"] = async (bot, token) => (await AskAsync(bot, Kim, token)).Card,
            ["delegation-approval"] = async (bot, token) => (await AskAsync(bot, Bo, token, DelegationApproval.All)).Card,
            ["delegation-decline"] = async (bot, token) => (await bot.ClickAsync(await AskAsync(bot, Kim, token), "delegation.decline.v1", token, actor: Kim)).Card,
            ["delegation-date"] = async (bot, token) => (await bot.ClickAsync(await AskAsync(bot, Kim, token), "delegation.counter.v1", token, actor: Kim)).Card,
            ["delegation-declined"] = async (bot, token) => (await SayAsync(bot, "delegation.decline.v1", "no room this week", token)).Card,
            ["delegation-countered"] = async (bot, token) => (await SayAsync(bot, "delegation.counter.v1", "4 dec", token)).Card,
            ["delegation-question"] = async (bot, token) => (await SayAsync(bot, "delegation.ask.v1", "which <admin> is it?", token)).Card,
            ["delegation-accepted"] = async (bot, token) =>
                To(await bot.PressAsync(await AskAsync(bot, Kim, token), "delegation.accept.v1", token, actor: Kim), Kim).Card,
            ["waiting"] = async (bot, token) =>
            {
                await AskAsync(bot, Kim, token);
                await bot.SeedAsync(Quadrant.Delegate, "look up an invoice", token, task => task with { Owner = Kim });
                bot.Time.Advance(Duration.FromMinutes(5));
                await bot.SayAsync("delegate T-2 @dana by friday", token, Kim);
                return (await bot.AskAsync("waiting", token)).Card;
            },
            ["waiting-nothing"] = async (bot, token) => (await bot.AskAsync("waiting", token)).Card,
        };

    private static async Task<OutboundMessage> SayAsync(BotDriver bot, string action, string words, CancellationToken token)
    {
        await bot.ClickAsync(await AskAsync(bot, Kim, token), action, token, actor: Kim);
        return To(await bot.SayAsync(words, token, Kim), BotDriver.Dana);
    }

    private static async Task<OutboundMessage> AskAsync(BotDriver bot, MemberId reader, CancellationToken token, DelegationApproval approval = DelegationApproval.Off)
    {
        await SeedAsync(bot, approval, token);
        return To(await bot.SayAsync("delegate T-1 @kim by friday because she knows the admin", token), reader);
    }

    private static OutboundMessage To(IReadOnlyList<OutboundMessage> sent, MemberId reader) => sent.Last(message => message.Conversation.Value == $"with-{reader.Value}");

    private static async Task SeedAsync(BotDriver bot, DelegationApproval approval, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        session.Save(AccountFramework.Default with { Approval = approval });
        session.Save(new Member { Id = Kim, Name = "Kim Osei", Zone = "Europe/Paris" });
        session.Save(new Member { Id = Bo, Name = "Bo Lind", Role = MemberRole.Manager, Zone = "America/New_York", MorningBlockMinutes = 0 });
        session.Save(new Member { Id = BotDriver.Dana, Name = "Dana Reyes", Zone = "America/New_York", MorningBlockMinutes = 0 });
        session.Save(BotDriver.Dana, new Place(new ConversationId("with-dana"), "test"));
        session.Save(Kim, new Place(new ConversationId("with-kim"), "test"));
        session.Save(Bo, new Place(new ConversationId("with-bo"), "test"));
        session.Save(new DelegateRecord(Kim, 4, 1));
        await session.CommitAsync(token);
        await bot.SeedAsync(Quadrant.Delegate, "reset the password of the Acme admin", token, task => task with { Account = "Acme" });
    }
}
