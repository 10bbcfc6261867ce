using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Undelivered;

/// <summary>C12: what a person's chat refuses goes to their other chat; without one, their manager hears of what must not get lost.</summary>
public sealed class UndeliveredWatchTests
{
    private const string Fire = "/triage churn threat at Acme: they ask for an exit quote by friday";

    private static readonly ConversationId Elsewhere = new("elsewhere-with-dana");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C12_An_alert_that_a_blocked_chat_refuses_is_told_to_the_manager_once()
    {
        await using var book = await StartAsync();
        var alert = await RaiseAsync(book);
        var told = Assert.Single(await book.RefuseAsync(alert));

        Assert.Equal(TeamBook.Own(TeamBook.Bo), told.Conversation);
        Assert.Equal(
            "Dana Reyes could not be reached in test: the person blocked the bot. They do not know of this:\nalert about T-1 (Acme, Tier 1)\nShow T-1\nYou hear of it because it is a Tier-1 risk, or somebody waits for it. It is said once.",
            TeamBook.TextOf(told));
        Assert.Equal([TeamBook.Bo], Assert.Single(await book.ParkedAsync()).Fate!.Told!);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(29)));
        Assert.Contains("T-1", TeamBook.TextOf(Assert.Single(await book.PressAsync(told, "task.show.v1", TeamBook.Bo))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C12_It_goes_to_the_members_other_chat_first_and_is_kept_true_there()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        var moved = Assert.Single(await book.RefuseAsync(await RaiseAsync(book)), message => message.Conversation == Elsewhere);

        Assert.Equal("slack", moved.Channel);
        Assert.Contains("exit quote", TeamBook.TextOf(moved), StringComparison.Ordinal);
        Assert.Equal("slack", Assert.Single(await book.ParkedAsync()).Fate!.Channel);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(29)));
        var taken = await book.SayAsync("/done T-1", TeamBook.Kim);
        Assert.Contains(taken, message => message.Conversation == Elsewhere && message.Key == moved.Key);
    }

    [Fact]
    public async Task C12_What_the_other_chat_refuses_too_goes_to_the_manager_and_what_theirs_refuses_goes_nowhere()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        await book.KnowAsync(TeamBook.Bo);
        var moved = (await book.RefuseAsync(await RaiseAsync(book))).Single(message => message.Conversation == Elsewhere);
        var told = Assert.Single(await book.RefuseAsync(moved));
        Assert.Equal(TeamBook.Own(TeamBook.Bo), told.Conversation);

        Assert.Empty(await book.RefuseAsync(told));
        Assert.Equal(3, (await book.ParkedAsync()).Count);
    }

    [Fact]
    public async Task C12_A_digest_goes_to_the_other_chat_as_it_was_with_the_reason()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        var moved = Assert.Single(await book.RefuseAsync(await DigestAsync(book)));
        Assert.Equal(Elsewhere, moved.Conversation);
        Assert.Contains("Meant for you in test, where it could not be delivered: the person blocked the bot.", TeamBook.TextOf(moved), StringComparison.Ordinal);
        Assert.Contains("write the playbook", TeamBook.TextOf(moved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C12_A_digest_without_a_Tier_1_risk_is_nobody_elses_business()
    {
        await using var book = await StartAsync();
        Assert.Empty(await book.RefuseAsync(await DigestAsync(book)));
        var parked = Assert.Single(await book.ParkedAsync());
        Assert.Null(parked.Fate!.Channel);
        Assert.Null(parked.Fate.Told);
    }

    [Fact]
    public async Task C12_Of_digests_with_a_Tier_1_risk_the_manager_hears_once_a_day()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Account = "Acme", Due = Due(book.Now) });
        var digest = await DigestAsync(book);
        Assert.Contains("digest about T-1 (Acme, Tier 1)", TeamBook.TextOf(Assert.Single(await book.RefuseAsync(digest))), StringComparison.Ordinal);
        Assert.Empty(await book.RefuseAsync(digest with { Key = digest.Key + "1" }));
        book.Advance(Duration.FromHours(25));
        Assert.Single(await book.RefuseAsync(digest with { Key = digest.Key + "2" }));
    }

    [Fact]
    public async Task C12_Several_that_are_refused_together_are_one_message_to_the_manager()
    {
        await using var book = await StartAsync();
        var first = await RaiseAsync(book);
        var second = Assert.Single(await book.SayAsync("/triage outage at Acme: production is down right now", TeamBook.Kim), IsForDana);
        var told = TeamBook.TextOf(Assert.Single(await book.RefuseAsync(first, second)));
        Assert.Contains("T-1", told, StringComparison.Ordinal);
        Assert.Contains("T-2", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C12_An_offer_that_somebody_waits_for_until_a_date_is_told_and_one_without_a_date_is_not()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Delegate, "send the report", task => task with { Owner = TeamBook.Kim });
        await book.SeedAsync(Quadrant.Delegate, "sort the files", task => task with { Owner = TeamBook.Kim });
        var dated = Assert.Single(await book.SayAsync("/delegate T-1 @dana by friday because she knows them", TeamBook.Kim), IsForDana);
        var undated = Assert.Single(await book.SayAsync("/delegate T-2 @dana because she knows them", TeamBook.Kim), IsForDana);
        Assert.Empty(await book.RefuseAsync(undated));
        Assert.Contains("delegation about T-1", TeamBook.TextOf(Assert.Single(await book.RefuseAsync(dated))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C13_A_muted_manager_is_passed_over_for_the_head_coach_where_it_is_a_risk()
    {
        await using var book = await StartAsync(MutedBo);
        Assert.Equal(TeamBook.Own(TeamBook.Cora), Assert.Single(await book.RefuseAsync(await RaiseAsync(book))).Conversation);
    }

    [Fact]
    public async Task C13_Otherwise_it_waits_until_the_mute_ends()
    {
        await using var book = await StartAsync(MutedBo);
        await book.SeedAsync(Quadrant.Delegate, "send the report", task => task with { Owner = TeamBook.Kim });
        var offer = Assert.Single(await book.SayAsync("/delegate T-1 @dana by friday because she knows them", TeamBook.Kim), IsForDana);
        Assert.Empty(await book.RefuseAsync(offer));
        Assert.Null(Assert.Single(await book.ParkedAsync()).Fate);
        Assert.Equal(TeamBook.Own(TeamBook.Bo), Assert.Single(await book.PassAsync(Duration.FromHours(2))).Conversation);
    }

    [Fact]
    public async Task C13_Nothing_goes_to_the_other_chat_of_whoever_muted_the_bot_meanwhile()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        var digest = await DigestAsync(book);
        await book.WriteAsync(session => session.Save(Dana with { MutedUntil = book.Now + Duration.FromHours(1) }));
        Assert.Empty(await book.RefuseAsync(digest));
        Assert.Equal(Elsewhere, Assert.Single(await book.PassAsync(Duration.FromHours(1))).Conversation);
    }

    [Fact]
    public async Task C13_However_much_waits_for_the_end_of_a_mute_it_is_looked_at_again_then_and_not_all_the_time()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        var digest = await DigestAsync(book);
        await book.WriteAsync(session => session.Save(Dana with { MutedUntil = book.Now + Duration.FromHours(1) }));
        Assert.Empty(await book.RefuseAsync(Enumerable.Range(0, 35).Select(number => digest with { Key = $"{digest.Key}-{number:D2}" })));
        Assert.Equal(book.Now + Duration.FromHours(1), (await book.Get<IWakeUps>().ReadDueAsync(book.Now + Duration.FromHours(2), Token).Where(due => due.WakeUp.Kind == ParkedMessage.WakeUpKind).ToListAsync(Token)).Max(due => due.WakeUp.At) + Duration.FromMilliseconds(1));
        Assert.NotEmpty(await book.PassAsync(Duration.FromHours(1)));
    }

    [Fact]
    public async Task C12_What_changed_before_it_was_ever_seen_goes_another_way_all_the_same()
    {
        await using var book = await StartAsync();
        var alert = await RaiseAsync(book);
        Assert.NotEmpty(await book.RefuseAsync(alert with { Revision = 2, PlatformId = null }));
    }

    [Fact]
    public async Task C12_What_is_closed_by_then_is_not_told_of()
    {
        await using var book = await StartAsync();
        var alert = await RaiseAsync(book);
        await book.SayAsync("/done T-1", TeamBook.Kim);
        Assert.Empty(await book.RefuseAsync(alert));
    }

    [Fact]
    public async Task C12_What_went_elsewhere_is_not_sent_again_when_the_chat_is_back_and_the_rest_is()
    {
        await using var book = await StartAsync();
        var digest = await DigestAsync(book);
        await book.RefuseAsync(digest with { Key = digest.Key + "1" });
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        await book.RefuseAsync(digest);
        Assert.Equal(1, await book.Get<IOutbox>().ReviveAsync(BotDriver.Workspace, id => id == TeamBook.Own(TeamBook.Dana), Token));
        Assert.Empty(await book.ParkedAsync());
        Assert.Equal(digest.Key + "1", Assert.Single(await book.SentAsync()).Key);
    }

    [Fact]
    public async Task C12_A_refused_update_of_a_card_is_nobody_elses_business()
    {
        await using var book = await StartAsync();
        Assert.Empty(await book.RefuseAsync((await RaiseAsync(book)) with { Revision = 2, PlatformId = "platform-1" }));
    }

    [Fact]
    public async Task C12_A_channel_that_refuses_has_nobody_whose_other_chat_there_is()
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        var alert = Assert.Single(await book.SayAsync(Fire, TeamBook.Kim), message => message.Conversation == BotDriver.Channel);
        Assert.Empty(await book.RefuseAsync(alert));
        Assert.Single(await book.ParkedAsync());
    }

    [Fact]
    public async Task Very_many_are_dealt_with_in_parts_and_each_once()
    {
        await using var book = await StartAsync();
        await book.KnowAsync(TeamBook.Dana, chat: Elsewhere, channel: "slack");
        var digest = await DigestAsync(book);
        var moved = await book.RefuseAsync(Enumerable.Range(10, 20).Select(number => digest with { Key = digest.Key + number }));
        Assert.Equal(20, moved.Count);
        Assert.All(await book.ParkedAsync(), parked => Assert.Equal("slack", parked.Fate!.Channel));
    }

    private static Member Dana => TeamBook.Team.Single(member => member.Id == TeamBook.Dana);

    private static bool IsForDana(OutboundMessage message) => message.Conversation == TeamBook.Own(TeamBook.Dana);

    private static Member MutedBo(Member member) => member.Id == TeamBook.Bo ? member with { MutedUntil = BotDriver.Start + Duration.FromHours(1) } : member;

    private static TaskDue Due(Instant at) => new("now", at.InUtc().LocalDateTime, at, "America/New_York", HasTime: true);

    private static async Task<TeamBook> StartAsync(Func<Member, Member>? shape = null)
    {
        var book = await TeamBook.StartAsync(TeamBook.Team.Select(shape ?? (member => member)), [new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }]);
        await book.KnowAsync(TeamBook.Dana, ConversationState.Blocked);
        return book;
    }

    /// <summary>Without a channel for alerts it goes to whoever owns the account.</summary>
    private static async Task<OutboundMessage> RaiseAsync(TeamBook book) => Assert.Single(await book.SayAsync(Fire, TeamBook.Kim), IsForDana);

    private static async Task<OutboundMessage> DigestAsync(TeamBook book)
    {
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        var due = book.Now + Duration.FromMinutes(1);
        await book.WriteAsync(session =>
        {
            session.Save(Dana with { DigestOff = false });
            session.Save(new DayPlan(TeamBook.Dana, due));
            session.Save(new WakeUp("digest", TeamBook.Dana.Value, due, TeamBook.Dana));
        });
        var digest = Assert.Single(await book.PassAsync(Duration.FromMinutes(1)), IsForDana);
        await book.WriteAsync(session => session.Save(Dana));
        return digest;
    }
}
