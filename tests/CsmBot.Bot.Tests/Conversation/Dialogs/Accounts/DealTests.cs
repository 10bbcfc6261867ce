using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>From a closed deal over the grade of Sales to the one of Success.</summary>
public sealed class DealTests
{
    [Fact]
    public async Task R73_A_won_deal_asks_Sales_for_a_grade_by_a_task_and_in_their_own_chat()
    {
        await using var book = await TeamBook.StartAsync();
        var said = await book.SayAsync("/won Globex by @sam");
        Assert.Contains("Sam Ode is asked for a grade (T-1); until then it is not handed to Success.", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana))), StringComparison.Ordinal);
        Assert.Contains("deal closed by Sam Ode", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Sam))), StringComparison.Ordinal);
        var task = (await book.TaskAsync(1))!;
        Assert.Equal((TeamBook.Sam, "Globex", TaskState.Open, new LocalDate(2026, 11, 25)), (task.Owner, task.Account, task.State, task.Due!.Local.Date));
        var account = await book.FindAsync("Globex");
        Assert.Equal((TeamBook.Sam, null, new LocalDate(2026, 11, 23)), (account.Sales!.Value, account.Owner, account.ContractStart!.Value));
    }

    [Fact]
    public async Task R73_Until_Sales_has_graded_it_the_account_is_not_handed_to_Success_by_any_way()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SayAsync("/won Globex by @sam");
        Assert.Contains("Sales has not graded Globex yet", TeamBook.TextOf(await book.AskAsync("/handover Globex to @kim", TeamBook.Bo)), StringComparison.Ordinal);
        var refused = await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), "account.edit.v1"), new(StringComparer.Ordinal) { ["owner"] = "me" });
        Assert.Contains("Sales has not graded Globex yet", TeamBook.FormOf(refused).Fields.Single(field => field.Name == "owner").Fault, StringComparison.Ordinal);
        Assert.Null((await book.FindAsync("Globex")).Owner);

        await book.AskAsync("grade Globex B1", TeamBook.Sam);
        Assert.True((await book.FindAsync("Globex")).Grade!.BySales);
        Assert.Equal(TaskState.Done, (await book.TaskAsync(1))!.State);
        Assert.Contains("Hand Globex over to Kim Ito", TeamBook.TextOf(await book.AskAsync("/handover Globex to @kim", TeamBook.Bo)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("handover")]
    [InlineData("form")]
    public async Task R74_Once_handed_over_Success_has_a_task_to_grade_it_by_day_30_and_its_grade_closes_that(string way)
    {
        await using var book = await HandedOverAsync(way);
        var task = Assert.Single(await book.TasksAsync("Globex"));
        Assert.Equal((TeamBook.Kim, new LocalDate(2026, 12, 23)), (task.Owner, task.Due!.Local.Date));
        await book.AskAsync("grade Globex B2", TeamBook.Kim);
        Assert.False((await book.FindAsync("Globex")).Grade!.BySales);
        Assert.Empty(await book.TasksAsync("Globex"));
    }

    [Fact]
    public async Task R74_One_press_of_Success_that_the_grade_of_Sales_holds_is_its_own_grade()
    {
        await using var book = await HandedOverAsync("handover");
        await book.ClickAsync(await book.AskAsync("/log Globex kick-off", TeamBook.Kim), "account.still-right.v1", TeamBook.Kim);
        Assert.Empty(await book.TasksAsync("Globex"));
        Assert.Empty(await book.PassAsync(Duration.FromDays(31)));
        Assert.Contains("No account matches", TeamBook.TextOf(await book.AskAsync("accounts due")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R74_The_press_of_Sales_leaves_it_to_Success()
    {
        await using var book = await HandedOverAsync("handover");
        await book.ClickAsync(await book.AskAsync("/log Globex kick-off", TeamBook.Sam), "account.still-right.v1", TeamBook.Sam);
        Assert.Single(await book.TasksAsync("Globex"));
        Assert.Equal(TeamBook.Own(TeamBook.Kim), Assert.Single(await book.PassAsync(Duration.FromDays(30))).Conversation);
    }

    [Theory]
    [InlineData("/won Globex by @zoe")]
    [InlineData("/won Globex by @gil")]
    public async Task A_deal_of_nobody_we_know_is_asked_about(string typed)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("Who closed it?", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Null(await book.TaskAsync(1));
    }

    [Fact]
    public async Task A_deal_with_one_of_several_is_asked_about_and_one_that_is_graded_already_asks_for_nothing()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme"), new KnownAccount("Acme EU"), new KnownAccount("Globex"));
        var which = await book.AskAsync("/won Acme by @sam");
        Assert.Contains("Several accounts could be", TeamBook.TextOf(which), StringComparison.Ordinal);
        Assert.Null((await book.FindAsync("Acme")).Sales);
        await book.AskAsync("grade Globex B2");
        Assert.Contains("It is in the book with its grade.", TeamBook.TextOf(await book.AskAsync("/won Globex by @sam")), StringComparison.Ordinal);
        Assert.Null(await book.TaskAsync(1));
    }

    [Fact]
    public async Task T14_Which_of_several_was_won_is_one_press()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme"), new KnownAccount("Acme EU"));
        var which = await book.AskAsync("/won Acme by @sam");
        var won = (await book.PressAsync(which, "account.won.v1")).Single(message => message.Key == which.Key);
        Assert.StartsWith("Acme\nSam Ode is asked for a grade", TeamBook.TextOf(won), StringComparison.Ordinal);
        Assert.Equal((TeamBook.Sam, null), ((await book.FindAsync("Acme")).Sales, (await book.FindAsync("Acme EU")).Sales));
    }

    [Fact]
    public async Task T14_Which_of_several_is_handed_over_is_one_press_and_then_the_usual_preview()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme") { Owner = TeamBook.Dana }, new KnownAccount("Acme EU"));
        var preview = await book.ClickAsync(await book.AskAsync("/handover Acme to @kim"), "accounts.hand-over-of.v1");
        Assert.Equal(TeamBook.Dana, (await book.FindAsync("Acme")).Owner);
        await book.PressAsync(preview, "accounts.hand-over.v1");
        Assert.Equal((TeamBook.Kim, null), ((await book.FindAsync("Acme")).Owner, (await book.FindAsync("Acme EU")).Owner));
    }

    private static async Task<TeamBook> HandedOverAsync(string way)
    {
        var book = await TeamBook.StartAsync();
        await book.SayAsync("/won Globex by @sam");
        await book.AskAsync("grade Globex B2", TeamBook.Sam);
        if (way == "form")
        {
            await book.SubmitAsync(await book.ClickAsync(await book.AskAsync("account Globex"), "account.edit.v1"), new(StringComparer.Ordinal) { ["owner"] = "Kim Ito" });
        }
        else
        {
            await book.PressAsync(await book.AskAsync("/handover Globex to @kim", TeamBook.Bo), "accounts.hand-over.v1", TeamBook.Bo);
        }

        return book;
    }
}
