using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Alerts;

/// <summary>Alerts are posted where only the team reads (T25): asked when the channel is chosen, and every hour after.</summary>
public sealed class AlertAudienceTests
{
    private static readonly Place Channel = new(BotDriver.Channel, "test");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T25_A_channel_that_guests_read_is_refused()
    {
        await using var bot = await StartAsync(new SaidAudience { Says = Audience.Strangers });
        Assert.Contains("Guests or people of another organisation read this channel", await TypeAsync(bot, "alerts here"), StringComparison.Ordinal);
        Assert.Null(await bot.Open().FindAlertPlaceAsync(Token));
    }

    [Fact]
    public async Task T25_A_guest_who_came_between_the_offer_and_the_press_counts_too()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        Assert.Contains("Post risks at Tier-1 accounts here?", await TypeAsync(bot, "alerts here"), StringComparison.Ordinal);
        audience.Says = Audience.Strangers;
        Assert.Contains("Guests or people", await ChooseAsync(bot), StringComparison.Ordinal);
        Assert.Null(await bot.Open().FindAlertPlaceAsync(Token));
    }

    [Fact]
    public async Task Where_nobody_says_who_reads_the_channel_is_not_taken_yet_and_may_be_asked_about_again()
    {
        var audience = new SaidAudience { Says = Audience.Unknown };
        await using var bot = await StartAsync(audience);
        Assert.Contains("could not find out who reads", await ChooseAsync(bot), StringComparison.Ordinal);
        Assert.Null(await bot.Open().FindAlertPlaceAsync(Token));
        audience.Says = Audience.Team;
        Assert.Contains("posted here from now on", await ChooseAsync(bot), StringComparison.Ordinal);
        Assert.Equal(new AlertPlace(Channel), await bot.Open().FindAlertPlaceAsync(Token));
    }

    [Fact]
    public async Task An_answer_that_is_long_in_coming_holds_nobody_up_and_is_there_when_asked_again()
    {
        var answering = new TaskCompletionSource();
        var audience = new SaidAudience { Holds = answering.Task };
        await using var bot = await StartAsync(audience);
        var waiting = ChooseAsync(bot);
        while (!waiting.IsCompleted)
        {
            bot.Time.Advance(Duration.FromSeconds(1));
            await Task.Delay(10, Token);
        }

        Assert.Contains("could not find out", await waiting, StringComparison.Ordinal);
        answering.SetResult();
        Assert.Contains("posted here from now on", await ChooseAsync(bot), StringComparison.Ordinal);
        Assert.Equal(1, audience.Asked);
    }

    [Fact]
    public async Task T25_Once_a_guest_has_joined_nothing_is_posted_there_any_more_and_whoever_leads_is_told()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        await bot.SayAsync("today", Token);
        await ChooseAsync(bot);
        Assert.Empty(await LookAsync(bot));
        Assert.NotNull((await bot.Open().FindAlertPlaceAsync(Token))!.Place);

        audience.Says = Audience.Strangers;
        var told = Assert.Single(await LookAsync(bot));
        Assert.Contains("are in the channel for alerts now", BotDriver.TextOf(told.Card), StringComparison.Ordinal);
        Assert.Equal("with-dana", told.Conversation.Value);
        Assert.Null((await bot.Open().FindAlertPlaceAsync(Token))!.Place);
        Assert.Empty(await DueAsync(bot));
    }

    [Fact]
    public async Task A_channel_without_the_bot_in_it_is_not_taken_and_one_it_was_put_out_of_is_left()
    {
        var audience = new SaidAudience { Says = Audience.Absent };
        await using var bot = await StartAsync(audience);
        await bot.SayAsync("today", Token);
        Assert.Contains("I am not in this channel", await ChooseAsync(bot), StringComparison.Ordinal);
        Assert.Null(await bot.Open().FindAlertPlaceAsync(Token));

        audience.Says = Audience.Team;
        await ChooseAsync(bot);
        audience.Says = Audience.Absent;
        Assert.Contains("no longer in the channel for alerts", BotDriver.TextOf(Assert.Single(await LookAsync(bot)).Card), StringComparison.Ordinal);
        Assert.Null((await bot.Open().FindAlertPlaceAsync(Token))!.Place);
    }

    [Fact]
    public async Task Where_nobody_says_the_channel_stays_and_is_looked_at_again_soon()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        await ChooseAsync(bot);
        audience.Says = Audience.Unknown;
        Assert.Empty(await LookAsync(bot));
        Assert.NotNull((await bot.Open().FindAlertPlaceAsync(Token))!.Place);
        bot.Time.Advance(Duration.FromMinutes(5));
        Assert.Single(await DueAsync(bot));
    }

    [Fact]
    public async Task A_channel_that_was_left_is_looked_at_no_more()
    {
        var audience = new SaidAudience();
        await using var bot = await StartAsync(audience);
        await ChooseAsync(bot);
        await bot.SayAsync("alerts off", Token);
        var asked = audience.Asked;
        await LookAsync(bot);
        Assert.Equal(asked, audience.Asked);
        bot.Time.Advance(Duration.FromHours(2));
        Assert.Empty(await DueAsync(bot));
    }

    private static Task<BotDriver> StartAsync(SaidAudience audience) => BotDriver.StartAsync(Token, services => services.AddSingleton<IAudience>(audience));

    private static async Task<string> TypeAsync(BotDriver bot, string text) =>
        BotDriver.TextOf(Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput(text)), Token)).Card);

    private static async Task<string> ChooseAsync(BotDriver bot) =>
        BotDriver.TextOf(Assert.Single(await bot.AnswersAsync(bot.InChannel(new ActionInput(AlertActions.PlaceHere)), Token)).Card);

    /// <summary>Lets an hour pass and looks at what is due then.</summary>
    private static async Task<IReadOnlyList<OutboundMessage>> LookAsync(BotDriver bot)
    {
        bot.Time.Advance(Duration.FromHours(1));
        var due = Assert.Single(await DueAsync(bot));
        return await bot.AnswersAsync(bot.TurnOf(new WakeUpInput(due)) with { Channel = "clock", Conversation = new ConversationId("clock-alert-place") }, Token);
    }

    private static async Task<IReadOnlyList<WakeUp>> DueAsync(BotDriver bot) =>
        await bot.Get<IWakeUps>().ReadDueAsync(bot.Time.Now, Token).Select(due => due.WakeUp).Where(due => due.Kind == "alert-place").ToListAsync(Token);
}
