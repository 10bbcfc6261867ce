using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.TeamDigest;

/// <summary>The team's digest is posted where only the team reads (T25): asked when the channel is chosen, and again before each is posted.</summary>
public sealed class TeamDigestAudienceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Strangers", "Guests or people of another organisation read this channel")]
    [InlineData("Absent", "I am not in this channel, so I cannot post the team’s digest here")]
    [InlineData("Unknown", "I could not find out who reads this channel")]
    public async Task T25_A_channel_that_others_read_or_may_read_is_refused_also_at_the_press(string who, string refusal)
    {
        var audience = new SaidAudience { Says = Enum.Parse<Audience>(who) };
        await using var bot = await StartAsync(audience);
        Assert.Contains(refusal, await InChannelAsync(bot, new TextInput("team digest on here")), StringComparison.Ordinal);
        Assert.Contains(refusal, await InChannelAsync(bot, new ActionInput("team-digest.here.v1")), StringComparison.Ordinal);
        Assert.Null((await bot.Open().FindMemberAsync(BotDriver.Dana, Token))!.TeamDigest);
    }

    [Theory]
    [InlineData("Strangers", "Guests or people of another organisation are in the channel of your team’s digest now")]
    [InlineData("Absent", "I am no longer in the channel of your team’s digest")]
    public async Task T25_Once_others_read_along_nothing_is_posted_there_any_more_and_whoever_switched_it_on_is_told(string who, string told)
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        Assert.Contains("is posted here at 08:00", await InChannelAsync(bot, new ActionInput("team-digest.here.v1")), StringComparison.Ordinal);
        audience.Says = Enum.Parse<Audience>(who);
        var message = Assert.Single(await WakeAsync(bot, Duration.FromHours(22)));
        Assert.Equal("with-dana", message.Conversation.Value);
        Assert.StartsWith(told, BotDriver.TextOf(message.Card), StringComparison.Ordinal);
        Assert.Null((await bot.Open().FindMemberAsync(BotDriver.Dana, Token))!.TeamDigest);
    }

    [Fact]
    public async Task T25_Where_nobody_says_who_reads_along_it_waits_and_comes_once_that_is_known()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        await InChannelAsync(bot, new ActionInput("team-digest.here.v1"));
        audience.Says = Audience.Unknown;
        Assert.Empty(await WakeAsync(bot, Duration.FromHours(22)));
        await bot.SayAsync("me", Token);
        Assert.Empty(await WakeAsync(bot, Duration.FromMinutes(5)));
        audience.Says = Audience.Team;
        Assert.Equal(BotDriver.Channel, Assert.Single(await WakeAsync(bot, Duration.FromMinutes(5))).Conversation);
        Assert.Empty(await WakeAsync(bot, Duration.FromHours(23)));
        Assert.Single(await WakeAsync(bot, Duration.FromHours(1)));
    }

    [Fact]
    public async Task T25_Where_nobody_says_it_all_morning_that_day_has_none()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        await InChannelAsync(bot, new ActionInput("team-digest.here.v1"));
        audience.Says = Audience.Unknown;
        Assert.Empty(await WakeAsync(bot, Duration.FromHours(22)));
        Assert.Empty(await WakeAsync(bot, Duration.FromHours(5)));
        audience.Says = Audience.Team;
        Assert.Empty(await WakeAsync(bot, Duration.FromHours(1)));
        Assert.Contains("Wed 25 Nov", BotDriver.TextOf(Assert.Single(await WakeAsync(bot, Duration.FromHours(18))).Card), StringComparison.Ordinal);
    }

    private static async Task<BotDriver> StartAsync(SaidAudience audience)
    {
        var bot = await BotDriver.StartAsync(Token, services => services.AddSingleton<IAudience>(audience));
        await bot.SayAsync("digest off", Token);
        return bot;
    }

    private static async Task<string> InChannelAsync(BotDriver bot, TurnInput input) => BotDriver.TextOf(Assert.Single(await bot.AnswersAsync(bot.InChannel(input), Token)).Card);

    /// <summary>Lets time go by and does what is due then for the team.</summary>
    private static async Task<IReadOnlyList<OutboundMessage>> WakeAsync(BotDriver bot, Duration time)
    {
        bot.Time.Advance(time);
        List<OutboundMessage> sent = [];
        foreach (var due in await bot.Get<IWakeUps>().ReadDueAsync(bot.Time.Now, Token).Select(due => due.WakeUp).Where(due => due.Kind == "team-digest").ToListAsync(Token))
        {
            sent.AddRange(await bot.AnswersAsync(bot.TurnOf(new WakeUpInput(due)) with { Channel = "clock", Conversation = new ConversationId("clock-team-digest") }, Token));
        }

        return sent;
    }
}
