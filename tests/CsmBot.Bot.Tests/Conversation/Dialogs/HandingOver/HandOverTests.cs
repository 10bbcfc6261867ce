using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.HandingOver;

/// <summary>Accounts go to somebody else with their open work: seen before, done at once, and taken back whole (C6, T30).</summary>
public sealed class HandOverTests
{
    private const string Apply = "accounts.hand-over.v1";
    private const string TakeBack = "accounts.take-back.v1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C6_All_accounts_of_a_person_are_previewed_moved_with_their_open_work_and_taken_back()
    {
        await using var book = await StartAsync(accounts: 3);
        var preview = await book.AskAsync("/handover @dana to @kim", TeamBook.Bo);
        Assert.Contains("Hand all accounts of Dana Reyes over to Kim Ito\nAccounts: Customer 01, Customer 02, Customer 03\nOpen tasks that move along: 4", TeamBook.TextOf(preview), StringComparison.Ordinal);
        Assert.Equal(3, await OwnedAsync(book, TeamBook.Dana));

        var said = await book.PressAsync(preview, Apply, TeamBook.Bo);
        var done = said.Single(message => TeamBook.TextOf(message).StartsWith("Handed over: 3 accounts with 4 open tasks, to Kim Ito.", StringComparison.Ordinal));
        Assert.Contains("Bo Lind handed 3 accounts with 4 open tasks over to you.", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        Assert.Equal((0, 3), (await OwnedAsync(book, TeamBook.Dana), await OwnedAsync(book, TeamBook.Kim)));
        Assert.Equal([TeamBook.Kim, TeamBook.Kim, TeamBook.Kim, TeamBook.Kim, TeamBook.Bo, TeamBook.Dana, TeamBook.Dana], await OwnersAsync(book, 7));

        var back = await book.PressAsync(done, TakeBack, TeamBook.Bo);
        Assert.Contains(back, message => TeamBook.TextOf(message).StartsWith("Back as before: 3 accounts with 4 open tasks, at Dana Reyes.", StringComparison.Ordinal));
        Assert.Equal((3, 0), (await OwnedAsync(book, TeamBook.Dana), await OwnedAsync(book, TeamBook.Kim)));
        Assert.Equal([TeamBook.Dana, TeamBook.Dana, TeamBook.Dana, TeamBook.Dana, TeamBook.Bo, TeamBook.Dana, TeamBook.Dana], await OwnersAsync(book, 7));
        Assert.Contains("cannot be taken back", TeamBook.TextOf((await book.PressAsync(done, TakeBack, TeamBook.Bo))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C6_Undo_takes_a_hand_over_back_and_leaves_what_went_on_to_somebody_else_since()
    {
        await using var book = await StartAsync(accounts: 2);
        await book.PressAsync(await book.AskAsync("/handover @dana to @kim"), Apply);
        await book.PressAsync(await book.AskAsync("/handover Customer 02 to @bo", TeamBook.Kim), Apply, TeamBook.Kim);
        var undone = await book.SayAsync("undo");
        Assert.Contains(undone, message => TeamBook.TextOf(message).StartsWith("Back as before: 1 accounts", StringComparison.Ordinal));
        Assert.Equal((TeamBook.Dana, TeamBook.Bo), ((await book.FindAsync("Customer 01")).Owner!.Value, (await book.FindAsync("Customer 02")).Owner!.Value));
        Assert.Equal([TeamBook.Dana, TeamBook.Dana, TeamBook.Bo, TeamBook.Bo], await OwnersAsync(book, 4));
    }

    [Fact]
    public async Task C6_A_book_of_more_than_one_part_moves_to_its_end_and_back_to_its_end()
    {
        await using var book = await StartAsync(accounts: 60);
        Assert.Contains("and 50 more", TeamBook.TextOf(await book.AskAsync("/handover me to @kim")), StringComparison.Ordinal);
        var begun = await book.PressAsync(await book.AskAsync("/handover me to @kim"), Apply);
        Assert.DoesNotContain(begun, message => TeamBook.TextOf(message).StartsWith("Handed over", StringComparison.Ordinal));
        var done = (await book.PassAsync(Duration.FromMilliseconds(1))).Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        Assert.StartsWith("Handed over: 60 accounts with 4 open tasks, to Kim Ito.", TeamBook.TextOf(done), StringComparison.Ordinal);
        Assert.Equal((0, 60), (await OwnedAsync(book, TeamBook.Dana), await OwnedAsync(book, TeamBook.Kim)));

        await book.PressAsync(done, TakeBack);
        Assert.StartsWith("Back as before: 60 accounts with 4 open tasks", TeamBook.TextOf((await book.PassAsync(Duration.FromMilliseconds(1))).Single()), StringComparison.Ordinal);
        Assert.Equal((60, 0), (await OwnedAsync(book, TeamBook.Dana), await OwnedAsync(book, TeamBook.Kim)));
    }

    [Fact]
    public async Task C6_One_account_goes_alone_and_its_history_says_to_whom()
    {
        await using var book = await StartAsync(accounts: 2);
        await book.PressAsync(await book.AskAsync("/handover customer 01 to Kim Ito"), Apply);
        Assert.Equal((1, 1), (await OwnedAsync(book, TeamBook.Dana), await OwnedAsync(book, TeamBook.Kim)));
        Assert.Contains("handed over. to Kim Ito", TeamBook.TextOf(await book.ClickAsync(await book.AskAsync("account Customer 01"), "account.history.v1")), StringComparison.Ordinal);
        Assert.Equal([TeamBook.Kim, TeamBook.Kim, TeamBook.Dana, TeamBook.Dana], await OwnersAsync(book, 4));
    }

    [Theory]
    [InlineData("/handover", "hands one account over")]
    [InlineData("/handover Customer 01", "hands one account over")]
    [InlineData("/handover me to @zoe", "I know nobody, or several, called “@zoe”.")]
    [InlineData("/handover me to @gil", "I know nobody, or several, called “@gil”.")]
    [InlineData("/handover me to me", "There is nothing to hand over from Dana Reyes to Dana Reyes.")]
    [InlineData("/handover Customer 01 to me", "There is nothing to hand over from Dana Reyes to Dana Reyes.")]
    [InlineData("/handover Nobody Ltd to @kim", "I know no account “Nobody Ltd”.")]
    [InlineData("/handover @kim to me", "Only who has the accounts, a manager or the head coach hands them over.")]
    [InlineData("/handover Foreign to me", "Only who has the accounts, a manager or the head coach hands them over.")]
    [InlineData("/handover Acme to @kim", "Several accounts could be “Acme”.")]
    public async Task What_cannot_be_handed_over_says_why(string typed, string words)
    {
        await using var book = await StartAsync(accounts: 1);
        await book.WriteAsync(session =>
        {
            session.Save(new KnownAccount("Foreign") { Owner = TeamBook.Kim });
            session.Save(new KnownAccount("Acme"));
            session.Save(new KnownAccount("Acme EU"));
        });
        Assert.Contains(words, TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Equal(1, await OwnedAsync(book, TeamBook.Dana));
    }

    [Fact]
    public async Task A_press_is_checked_like_a_typed_line()
    {
        await using var book = await StartAsync(accounts: 1);
        var preview = await book.AskAsync("/handover Customer 01 to @kim");
        Assert.Contains("Only who has the accounts", TeamBook.TextOf((await book.PressAsync(preview, Apply, TeamBook.Kim))[0]), StringComparison.Ordinal);
        await book.AskAsync("/grade Customer 01 B2");
        Assert.Contains("Somebody changed this account since", TeamBook.TextOf((await book.PressAsync(preview, Apply))[0]), StringComparison.Ordinal);
        await book.WriteAsync(session => session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Kim) with { Role = MemberRole.Guest }));
        Assert.Contains("hands one account over", TeamBook.TextOf((await book.PressAsync(preview, Apply))[0]), StringComparison.Ordinal);
        Assert.Equal(1, await OwnedAsync(book, TeamBook.Dana));
    }

    [Fact]
    public async Task R74_The_question_to_Success_is_asked_once_however_often_the_account_moves_and_goes_when_the_move_is_taken_back()
    {
        await using var book = await TeamBook.StartAsync();
        await book.SayAsync("/won Globex by @sam");
        await book.AskAsync("grade Globex B2", TeamBook.Sam);
        var first = await book.PressAsync(await book.AskAsync("/handover Globex to @kim", TeamBook.Bo), Apply, TeamBook.Bo);
        var second = await book.PressAsync(await book.AskAsync("/handover Globex to @dana", TeamBook.Bo), Apply, TeamBook.Bo);
        Assert.Equal(TeamBook.Dana, Assert.Single(await book.TasksAsync("Globex")).Owner);

        await book.PressAsync(second.Single(message => TeamBook.TextOf(message).StartsWith("Handed over", StringComparison.Ordinal)), TakeBack, TeamBook.Bo);
        Assert.Equal(TeamBook.Kim, Assert.Single(await book.TasksAsync("Globex")).Owner);
        await book.PressAsync(first.Single(message => TeamBook.TextOf(message).StartsWith("Handed over", StringComparison.Ordinal)), TakeBack, TeamBook.Bo);
        Assert.Empty(await book.TasksAsync("Globex"));
        Assert.Null((await book.FindAsync("Globex")).Owner);
    }

    /// <summary>Accounts of Dana's. Two open tasks of hers at each of the first two, and of others and elsewhere what stays where it is.</summary>
    private static async Task<TeamBook> StartAsync(int accounts)
    {
        var book = await TeamBook.StartAsync([.. Enumerable.Range(1, accounts).Select(i => new KnownAccount($"Customer {i:D2}") { Owner = TeamBook.Dana, Grade = Graded })]);
        foreach (var name in new[] { "Customer 01", "Customer 01", "Customer 02", "Customer 02" })
        {
            await book.SeedAsync(Quadrant.Schedule, "prepare the review", task => task with { Account = name });
        }

        await book.SeedAsync(Quadrant.Schedule, "answer them", task => task with { Account = "Customer 01", Owner = TeamBook.Bo });
        await book.SeedAsync(Quadrant.Schedule, "done long ago", task => task with { Account = "Customer 01", State = TaskState.Done });
        await book.SeedAsync(Quadrant.Schedule, "of no account", task => task);
        return book;
    }

    private static AccountGrade Graded => new(new GrowthGrade(PotentialSize.B, 2), BotDriver.Start, TeamBook.Dana, string.Empty);

    private static async Task<int> OwnedAsync(TeamBook book, MemberId owner) => (await book.Look().ListAccountsAsync(Token)).Count(account => account.Owner == owner);

    private static async Task<List<MemberId>> OwnersAsync(TeamBook book, int tasks)
    {
        List<MemberId> owners = [];
        foreach (var number in Enumerable.Range(1, tasks))
        {
            owners.Add((await book.TaskAsync(number))!.Owner);
        }

        return owners;
    }
}
