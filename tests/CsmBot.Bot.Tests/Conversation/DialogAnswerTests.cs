using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Turns that a channel answers with a dialog: the form goes back in the answer, and the message it came from stays until something was saved.</summary>
public sealed class DialogAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_a_form_in_a_dialog_sends_no_message()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        var opened = await bot.RunTurnAsync(bot.TurnOf(Press(card, TaskActions.Edit)) with { InDialog = true }, Token);
        Assert.Empty(opened.Messages);
        Assert.Single(opened.Dialog!.Elements.OfType<FormElement>());
    }

    [Fact]
    public async Task A_refused_form_comes_back_in_the_dialog_and_a_saved_one_updates_the_message()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        var form = (await bot.RunTurnAsync(bot.TurnOf(Press(card, TaskActions.Edit)) with { InDialog = true }, Token)).Dialog!.Elements.OfType<FormElement>().Single();

        var refused = await bot.RunTurnAsync(bot.TurnOf(Submit(form, card, "due", "blursday")) with { InDialog = true }, Token);
        Assert.Empty(refused.Messages);
        Assert.Contains("blursday", CardText.Of(refused.Dialog!), StringComparison.Ordinal);

        var saved = await bot.RunTurnAsync(bot.TurnOf(Submit(form, card, "quadrant", "3")) with { InDialog = true }, Token);
        Assert.Null(saved.Dialog);
        Assert.Equal((card.Key, 2), (Assert.Single(saved.Messages).Key, saved.Messages[0].Revision));
        Assert.Equal(Quadrant.Delegate, (await bot.FindTaskAsync(1, Token))!.Quadrant);
    }

    [Fact]
    public async Task A_press_that_leads_to_no_form_is_answered_by_a_message_as_ever()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        var edit = Press(card, TaskActions.Edit);
        await bot.SayAsync("drop T-1", Token);
        var answer = await bot.RunTurnAsync(bot.TurnOf(edit) with { InDialog = true }, Token);
        Assert.Null(answer.Dialog);
        Assert.Equal(card.Key, Assert.Single(answer.Messages).Key);
    }

    private static ActionInput Press(OutboundMessage message, string action)
    {
        var button = BotDriver.Buttons(message.Card).First(button => button.ActionId == action);
        return new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key);
    }

    private static FormInput Submit(FormElement form, OutboundMessage message, string field, string value)
    {
        var values = form.Fields.ToDictionary(shown => shown.Name, shown => shown.Value ?? string.Empty, StringComparer.Ordinal);
        values[field] = value;
        return new FormInput(form.FormId, values, form.EntityId, form.EntityVersion, message.Key);
    }
}
