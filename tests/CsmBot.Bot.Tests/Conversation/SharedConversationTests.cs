using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Where others read along, they see that something was filed, and never what about (C5).</summary>
public sealed class SharedConversationTests
{
    private static readonly MemberId Bo = new("bo");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C5_A_task_filed_in_a_channel_shows_no_text_account_or_reason_there_and_all_of_it_privately()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme by friday")), Token);

        var (shared, own) = (Assert.Single(answers, IsShared), Assert.Single(answers, IsOwn));
        var said = shared.Card.Summary + CardText.Of(shared.Card);
        Assert.Contains("T-1 · Quadrant 1 · Do first", said, StringComparison.Ordinal);
        Assert.Contains("Owner: Dana Reyes", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("churn", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Account: Acme", BotDriver.TextOf(own.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today")]
    [InlineData("next")]
    [InlineData("matrix")]
    [InlineData("find acme")]
    [InlineData("task T-1")]
    [InlineData("why T-1")]
    [InlineData("edit T-1")]
    [InlineData("edit T-1 account Globex")]
    [InlineData("edit T-1 due blursday")]
    [InlineData("snooze T-1")]
    [InlineData("snooze T-1 monday")]
    [InlineData("delegate T-1")]
    [InlineData("done T-1")]
    [InlineData("drop T-1")]
    [InlineData("rank")]
    [InlineData("done")]
    [InlineData("me")]
    [InlineData("undo")]
    [InlineData("triage churn threat at Acme")]
    [InlineData("tell acme about the churn numbers")]
    public async Task C5_No_command_leaks_work_or_accounts_into_a_channel(string typed)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SayAsync("triage churn threat at Acme: zanzibar", Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput(typed)), Token);

        Assert.NotEmpty(answers);
        foreach (var shared in answers.Where(IsShared))
        {
            var said = shared.Card.Summary + CardText.Of(shared.Card);
            Assert.DoesNotContain("zanzibar", said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Account", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Acme", said, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help urgent")]
    [InlineData("task T-99")]
    [InlineData("cancel")]
    [InlineData("...")]
    public async Task What_holds_no_work_is_answered_where_it_was_asked_and_nowhere_else(string typed)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        Assert.True(IsShared(Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput(typed)), Token))));
    }

    [Fact]
    public async Task A_list_goes_to_the_person_and_the_channel_is_told_so()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput("today")), Token);
        Assert.Contains("Dana Reyes, I answered you privately", Assert.Single(answers, IsShared).Card.Summary, StringComparison.Ordinal);
        Assert.Contains("list.open.v1", CardText.Of(Assert.Single(answers, IsOwn).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_in_a_channel_updates_the_card_there_for_everybody_in_place()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput("triage build relationship with new sponsor")), Token);
        var shared = Assert.Single(answers, IsShared);
        var done = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Complete), Token));
        Assert.Equal((shared.Key, 2, BotDriver.Channel), (done.Key, done.Revision, done.Conversation));
        Assert.Contains("T-1 · Done", CardText.Of(done.Card), StringComparison.Ordinal);

        var undone = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, done, TaskActions.Undo), Token));
        Assert.Equal((shared.Key, 3), (undone.Key, undone.Revision));
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Fact]
    public async Task T15_A_stale_press_in_a_channel_refreshes_the_shared_card_and_shows_no_more_than_before()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme")), Token);
        await bot.SayAsync("edit T-1 quadrant 3", Token);
        var stale = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, Assert.Single(answers, IsShared), TaskActions.Complete), Token), IsShared);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
        Assert.Contains("Quadrant 3", CardText.Of(stale.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", CardText.Of(stale.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_go_to_the_one_who_asks_and_leave_the_shared_card_alone()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var shared = Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme")), Token), IsShared);
        var answers = await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Why), Token);
        Assert.Equal(new ConversationId("with-dana"), Assert.Single(answers).Conversation);
    }

    [Fact]
    public async Task The_whole_card_goes_to_the_one_who_asks_for_details_and_leaves_the_shared_one_alone()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var shared = Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme")), Token), IsShared);
        var details = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Show), Token));
        Assert.True(IsOwn(details));
        Assert.Contains("Account: Acme", BotDriver.TextOf(details.Card), StringComparison.Ordinal);

        var asked = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Show, Bo), Token));
        Assert.Equal(new ConversationId("with-bo"), asked.Conversation);

        var done = Assert.Single(await bot.PressAsync(details, TaskActions.Complete, Token), IsOwn);
        Assert.Equal((details.Key, 2), (done.Key, done.Revision));
    }

    [Fact]
    public async Task R12_The_question_about_a_fire_closed_in_a_channel_reaches_its_owner_privately()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var shared = Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme")), Token), IsShared);
        var answers = await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Complete), Token);
        Assert.Equal(shared.Key, Assert.Single(answers, IsShared).Key);
        Assert.Contains(TaskActions.Prevention, CardText.Of(Assert.Single(answers, IsOwn).Card), StringComparison.Ordinal);

        await bot.SayAsync("no", Token);
        Assert.False((await bot.FindTaskAsync(1, Token))!.Closing!.Preventable);
    }

    [Fact]
    public async Task A_question_about_work_filed_in_a_channel_is_answered_in_the_private_chat()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var answers = await bot.AnswersAsync(bot.InChannel(new TextInput("triage Kündigung droht")), Token);
        var question = Assert.Single(answers, IsOwn);
        Assert.Contains(BotDriver.Buttons(question.Card), button => button.ActionId == TriageActions.Answer);
        Assert.DoesNotContain(BotDriver.Buttons(Assert.Single(answers, IsShared).Card), button => button.ActionId == TriageActions.Answer);

        var settled = Assert.Single(await bot.PressAsync(question, TriageActions.Answer, Token, "yes"));
        Assert.Equal(question.Key, settled.Key);
        Assert.Contains("T-1 stands in Quadrant", BotDriver.TextOf(settled.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bystander_may_not_act_on_a_task_of_another_from_its_shared_card()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var shared = Assert.Single(await bot.AnswersAsync(bot.InChannel(new TextInput("triage churn threat at Acme")), Token), IsShared);
        var refused = Assert.Single(await bot.AnswersAsync(PressInChannel(bot, shared, TaskActions.Complete, Bo), Token));
        Assert.Contains("belongs to someone else", BotDriver.TextOf(refused.Card), StringComparison.Ordinal);
        Assert.NotEqual(shared.Key, refused.Key);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    private static Turn PressInChannel(BotDriver bot, OutboundMessage message, string action, MemberId? actor = null)
    {
        var button = BotDriver.Buttons(message.Card).FirstOrDefault(button => button.ActionId == action)
            ?? BotDriver.Buttons(message.Card).First() with { ActionId = action };
        return bot.InChannel(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key), actor);
    }

    private static bool IsShared(OutboundMessage message) => message.Conversation == BotDriver.Channel;

    private static bool IsOwn(OutboundMessage message) => message.Conversation == new ConversationId("with-dana");
}
