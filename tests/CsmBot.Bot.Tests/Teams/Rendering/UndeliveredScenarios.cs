using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>How to come to each card about what could not be delivered, and about how digests are spread.</summary>
internal static class UndeliveredScenarios
{
    private const string Cause = "the person blocked the bot";

    private static readonly MemberId Kim = new("kim");

    private static readonly ConversationId Own = new("with-kim");

    private static readonly ConversationId Other = new("elsewhere-with-kim");

    public static IReadOnlyDictionary<string, Func<BotDriver, CancellationToken, Task<Card>>> All { get; } =
        new Dictionary<string, Func<BotDriver, CancellationToken, Task<Card>>>(StringComparer.Ordinal)
        {
            ["undelivered"] = async (bot, token) =>
            {
                await RefuseAsync(bot, token);
                await bot.Get<IOutbox>().ParkAsync(Message(bot, new ConversationId("channel-9"), "0001-turn-00"), "the conversation no longer exists", bot.Time.Now, token);
                return (await bot.AskAsync("undelivered", token)).Card;
            },
            ["undelivered-none"] = async (bot, token) => (await bot.AskAsync("undelivered", token)).Card,
            ["undelivered-dismissed"] = async (bot, token) =>
            {
                await RefuseAsync(bot, token);
                var list = await bot.AskAsync("undelivered", token);
                return (await bot.PressAsync(list, "undelivered.dismiss.v1", token))[0].Card;
            },
            ["undelivered-manager"] = RefuseAsync,
            ["undelivered-elsewhere"] = async (bot, token) =>
            {
                await KnowAsync(bot, Other, ConversationState.Active, token);
                return await RefuseAsync(bot, token);
            },
            ["digest-plan"] = async (bot, token) =>
            {
                await bot.AskAsync("hello", token);
                return (await bot.AskAsync("digest plan", token)).Card;
            },
        };

    /// <summary>Kim's chat refuses her digest, in which there is a Tier-1 risk. The card that comes of it.</summary>
    private static async Task<Card> RefuseAsync(BotDriver bot, CancellationToken token)
    {
        var session = bot.Open();
        session.Save(new Member { Id = BotDriver.Dana, Name = "Dana Reyes", Role = MemberRole.Manager, Zone = "America/New_York" });
        session.Save(new Member { Id = Kim, Name = "Kim Osei", Zone = "Europe/Paris" });
        session.Save(BotDriver.Dana, new Place(new ConversationId("with-dana"), "test"));
        session.Save(new KnownAccount("Acme") { Tier = 1 });
        await session.CommitAsync(token);
        await KnowAsync(bot, Own, ConversationState.Blocked, token);
        await bot.SeedAsync(Quadrant.DoFirst, "send the exit quote their CFO asked for", token, task => task with { Owner = Kim, Account = "Acme" });
        await bot.Get<IOutbox>().ParkAsync(Message(bot, Own, "0000000000000000001-clock-digest-kim-1-00"), Cause, bot.Time.Now, token);
        return (await bot.RunAsync(new WakeUpInput(new WakeUp("undelivered", Own.Value, bot.Time.Now, Kim)), token, Kim))[0].Card;
    }

    private static async Task KnowAsync(BotDriver bot, ConversationId chat, ConversationState state, CancellationToken token) => await bot.Get<IConversationDirectory>().UpdateAsync(
        BotDriver.Workspace,
        chat,
        _ => new KnownConversation
        {
            Workspace = BotDriver.Workspace,
            Id = chat,
            Channel = chat == Own ? "teams" : "slack",
            Kind = ConversationKind.Personal,
            Member = Kim,
            Address = "{}",
            State = state,
            LastSeen = bot.Time.Now,
        },
        token);

    private static OutboundMessage Message(BotDriver bot, ConversationId chat, string key) => new()
    {
        Workspace = BotDriver.Workspace,
        Conversation = chat,
        Channel = "teams",
        Key = key,
        At = bot.Time.Now,
        Card = new Card("Focus for today", [new TitleElement("Focus for today"), new ButtonsElement([new CardButton("Done", "task.complete.v1", "T-1", 1)])]),
    };
}
