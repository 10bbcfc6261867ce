using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Signals;

/// <summary>What another system says of an account becomes a task, a question about the grade, or a note (R75, R76, C7).</summary>
public sealed class SignalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SignalKind.UsageDrop, true, false)]
    [InlineData(SignalKind.ChampionLeft, true, false)]
    [InlineData(SignalKind.NewExecutive, false, true)]
    [InlineData(SignalKind.SupportEscalation, true, false)]
    [InlineData(SignalKind.NpsDetractor, true, false)]
    [InlineData(SignalKind.PaymentLate, true, false)]
    [InlineData(SignalKind.RenewalNotice, true, false)]
    [InlineData(SignalKind.MilestoneReached, false, false)]
    [InlineData(SignalKind.Custom, true, false)]
    public async Task Each_kind_becomes_what_its_rule_says_at_the_one_who_has_the_account(SignalKind kind, bool isTask, bool isQuestion)
    {
        await using var book = await StartAsync(tier: 2);
        var (receipt, sent) = await book.SignalAsync(kind, "globex", "1", "as they said");
        Assert.Equal((SignalOutcome.Accepted, "Globex"), (receipt.Outcome, receipt.Account));
        var tasks = await book.TasksAsync("Globex");
        Assert.Equal((isTask, isQuestion), (tasks.Count == 1, (await book.FindAsync("Globex")).Regrade is not null));
        Assert.Equal(isTask || isQuestion ? [TeamBook.Own(TeamBook.Dana)] : [], sent.Select(message => message.Conversation));
        if (isTask)
        {
            Assert.Equal((TeamBook.Dana, "signal:gainsight"), (tasks[0].Owner, tasks[0].Source));
            Assert.Contains("gainsight noticed this.", TeamBook.TextOf(sent[0]), StringComparison.Ordinal);
        }
        else if (isQuestion)
        {
            Assert.Contains("does the grade still hold?", TeamBook.TextOf(sent[0]), StringComparison.Ordinal);
        }

        Assert.Equal((kind, 1), ((await book.FindAsync("Globex")).Signals.Single().Kind, (await book.FindAsync("Globex")).Signals.Single().Count));
        Assert.Equal(AccountEventKind.Signalled, (await book.Look().ReadAccountEventsAsync("Globex", Token).FirstAsync(Token)).Kind);
        Assert.Contains("as they said", TeamBook.TextOf(await book.AskAsync("account Globex")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignalAction.File, 1, false)]
    [InlineData(SignalAction.Regrade, 0, true)]
    [InlineData(SignalAction.Note, 0, false)]
    public async Task The_workspaces_own_rule_is_followed(SignalAction action, int tasks, bool isQuestion)
    {
        await using var book = await StartAsync(tier: 2);
        await book.WriteAsync(session => session.Save(new AccountFramework { Signals = new Dictionary<SignalKind, SignalAction> { [SignalKind.PaymentLate] = action } }));
        await book.SignalAsync(SignalKind.PaymentLate, "Globex", "1");
        Assert.Equal((tasks, isQuestion), ((await book.TasksAsync("Globex")).Count, (await book.FindAsync("Globex")).Regrade is not null));
    }

    [Theory]
    [InlineData(SignalKind.UsageDrop, true)]
    [InlineData(SignalKind.ChampionLeft, true)]
    [InlineData(SignalKind.NewExecutive, false)]
    [InlineData(SignalKind.SupportEscalation, true)]
    [InlineData(SignalKind.NpsDetractor, true)]
    [InlineData(SignalKind.PaymentLate, true)]
    [InlineData(SignalKind.RenewalNotice, true)]
    [InlineData(SignalKind.MilestoneReached, false)]
    [InlineData(SignalKind.Custom, false)]
    public async Task C7_A_risk_at_Tier_1_is_told_to_the_team_even_where_the_rule_says_to_note_it(SignalKind kind, bool isTold)
    {
        await using var book = await StartAsync(tier: 1);
        await book.WriteAsync(session => session.Save(new AccountFramework { Signals = new Dictionary<SignalKind, SignalAction> { [kind] = SignalAction.Note } }));
        var (_, sent) = await book.SignalAsync(kind, "Globex", "1");
        var told = sent.Where(message => message.Conversation == BotDriver.Channel).ToList();
        Assert.Equal(isTold ? 1 : 0, told.Count);
        if (isTold)
        {
            Assert.Contains("gainsight noticed it.", TeamBook.TextOf(told[0]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_repeated_id_starts_nothing_and_says_so()
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "evt-1");
        var (receipt, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", "evt-1");
        Assert.Equal(SignalOutcome.Repeated, receipt.Outcome);
        Assert.Empty(sent);
        Assert.Equal(1, (await book.FindAsync("Globex")).Signals.Single().Count);
    }

    [Fact]
    public async Task A_burst_of_one_kind_is_one_task_and_one_alert_with_a_count_and_the_next_day_another()
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "0");
        foreach (var i in Enumerable.Range(1, 6))
        {
            var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", $"{i}");
            Assert.Contains($"Times: {i + 1}", TeamBook.TextOf(Assert.Single(sent)), StringComparison.Ordinal);
        }

        Assert.Single(await book.TasksAsync("Globex"));
        Assert.Equal(7, (await book.FindAsync("Globex")).Signals.Single().Count);
        await book.SignalAsync(SignalKind.PaymentLate, "Globex", "other");
        Assert.Equal(2, (await book.TasksAsync("Globex")).Count);
        await book.PassAsync(Duration.FromDays(1));
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "next day");
        Assert.Equal(3, (await book.TasksAsync("Globex")).Count);
    }

    [Theory]
    [InlineData("Initech", SignalOutcome.AmbiguousAccount, "Initech EU, Initech US")]
    [InlineData("Globx", SignalOutcome.UnknownAccount, "Globex")]
    [InlineData("Nobody Ltd", SignalOutcome.UnknownAccount, "")]
    public async Task T14_A_name_that_is_not_certain_is_refused_with_those_it_could_be(string name, SignalOutcome outcome, string candidates)
    {
        await using var book = await StartAsync(tier: 1);
        await book.WriteAsync(session =>
        {
            session.Save(new KnownAccount("Initech EU", Tier: 1));
            session.Save(new KnownAccount("Initech US", Tier: 1));
        });
        var (receipt, sent) = await book.SignalAsync(SignalKind.UsageDrop, name, "1");
        Assert.Equal((outcome, null, candidates), (receipt.Outcome, receipt.Account, string.Join(", ", receipt.Candidates)));
        Assert.Empty(sent);
        Assert.Null(await book.TaskAsync(1));
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("Acme Corp")]
    public async Task T14_A_name_that_an_account_has_is_certain_for_a_system_even_where_another_goes_on(string name)
    {
        await using var book = await StartAsync(tier: 1);
        await book.WriteAsync(session =>
        {
            session.Save(new KnownAccount("Acme", Tier: 1) { Aliases = ["Acme Corp"] });
            session.Save(new KnownAccount("Acme EU", Tier: 1) { Aliases = ["Acme Corp Europe"] });
        });
        var (receipt, _) = await book.SignalAsync(SignalKind.UsageDrop, name, "1");
        Assert.Equal((SignalOutcome.Accepted, "Acme"), (receipt.Outcome, receipt.Account));
    }

    [Fact]
    public async Task A_refused_signal_may_come_again_under_its_id_once_the_account_is_known()
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Initech", "1");
        await book.WriteAsync(session => session.Save(new KnownAccount("Initech")));
        Assert.Equal(SignalOutcome.Accepted, (await book.SignalAsync(SignalKind.UsageDrop, "Initech", "1")).Receipt.Outcome);
    }

    [Fact]
    public async Task A_time_that_lies_ahead_is_taken_as_now()
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1", at: book.Now + Duration.FromDays(400));
        Assert.Equal(book.Now, (await book.FindAsync("Globex")).Signals.Single().At);
        Assert.Single(await book.TasksAsync("Globex"));
    }

    [Theory]
    [InlineData(7, 0, 1)]
    [InlineData(7, 1, 0)]
    public async Task What_happened_longer_than_a_week_ago_is_noted_and_starts_nothing(int days, int minutes, int tasks)
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1", at: book.Now - Duration.FromDays(days) - Duration.FromMinutes(minutes) + Duration.FromSeconds(30));
        Assert.Equal(tasks, (await book.TasksAsync("Globex")).Count);
        Assert.Single((await book.FindAsync("Globex")).Signals);
    }

    [Fact]
    public async Task R76_A_score_is_shown_beside_the_grade_and_the_newer_one_of_a_source_takes_its_place()
    {
        await using var book = await StartAsync(tier: 2);
        await book.AskAsync("grade Globex B2");
        await book.SignalAsync(SignalKind.MilestoneReached, "Globex", "1", score: 71);
        await book.SignalAsync(SignalKind.MilestoneReached, "Globex", "2", score: 64.5m);
        var shown = TeamBook.TextOf(await book.AskAsync("account Globex"));
        Assert.Contains("Score, gainsight: 64.5", shown, StringComparison.Ordinal);
        Assert.Contains("Grade: B2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("71", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_owner_whoever_leads_has_it()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex", Tier: 2));
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        Assert.Equal(TeamBook.Cora, Assert.Single(await book.TasksAsync("Globex")).Owner);
        await using var small = await TeamBook.StartAsync(TeamBook.Team.Where(member => member.Id == TeamBook.Gil || member.Id == TeamBook.Kim), [new KnownAccount("Globex", Tier: 2)]);
        await small.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        Assert.Equal(TeamBook.Kim, Assert.Single(await small.TasksAsync("Globex")).Owner);
    }

    [Fact]
    public async Task A_signal_makes_no_member_of_its_sender_and_no_older_card_of_the_account_stale()
    {
        await using var book = await StartAsync(tier: 2);
        var form = await book.ClickAsync(await book.AskAsync("account Globex"), "account.edit.v1");
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["notes"] = "mine" });
        var account = await book.FindAsync("Globex");
        Assert.Equal(("mine", 1), (account.Notes, account.Signals.Count));
        Assert.Null(await book.Look().FindMemberAsync(new MemberId("gainsight"), Token));
    }

    [Fact]
    public async Task T28_A_sender_that_is_called_like_a_member_is_not_that_member()
    {
        var namesake = new Member { Id = new MemberId("gainsight"), Name = "Gail Insight", Role = MemberRole.Manager, DigestOff = true, MorningBlockMinutes = 0 };
        await using var book = await TeamBook.StartAsync([.. TeamBook.Team, namesake], [new KnownAccount("Globex", 2) { Owner = TeamBook.Dana }]);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1", "as they said");
        var happened = await book.Look().ReadAccountEventsAsync("Globex", Token).FirstAsync(Token);
        var task = Assert.Single(await book.TasksAsync("Globex"));
        Assert.Equal(("signal:gainsight", "signal:gainsight"), (happened.By.Value, task.CreatedBy.Value));

        var history = TeamBook.TextOf(await book.ClickAsync(await book.AskAsync("account Globex"), "account.history.v1"));
        Assert.Contains("gainsight", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Gail Insight", history, StringComparison.Ordinal);
        Assert.DoesNotContain("signal:", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R76_Scores_of_more_senders_than_an_account_keeps_push_the_oldest_out()
    {
        var scores = Enumerable.Range(1, KnownAccount.KeptScores).Select(i => new ExternalScore($"tool-{i}", i)).ToList();
        await using var book = await TeamBook.StartAsync(new KnownAccount("Globex", 2) { Owner = TeamBook.Dana, Scores = scores });
        await book.SignalAsync(SignalKind.MilestoneReached, "Globex", "1", score: 71);
        var kept = (await book.FindAsync("Globex")).Scores;
        Assert.Equal([.. scores.Skip(1).Select(score => score.Source), "gainsight"], kept.Select(score => score.Source));
    }

    private static async Task<TeamBook> StartAsync(int tier)
    {
        var book = await TeamBook.StartAsync(new KnownAccount("Globex", tier) { Owner = TeamBook.Dana });
        await book.AlertsHereAsync();
        return book;
    }
}
