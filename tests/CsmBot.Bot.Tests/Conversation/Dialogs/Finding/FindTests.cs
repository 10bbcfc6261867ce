using CsmBot.Domain.Accounts;
using CsmBot.Domain.Finding;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Finding;

/// <summary>T12: search by word, account, owner, quadrant, tier, state, date.</summary>
public sealed class FindTests
{
    private static readonly MemberId Bob = new("bob");

    [Theory]
    [InlineData("find renewal", "T-1 T-2")]
    [InlineData("find RENEWAL call", "T-1")]
    [InlineData("find account:acme", "T-1 T-2")]
    [InlineData("find account:\"acme\"", "T-2")]
    [InlineData("find quadrant:3 state:all", "T-3")]
    [InlineData("find state:done", "T-5")]
    [InlineData("find state:snoozed", "T-4")]
    [InlineData("find state:all owner:me", "T-1 T-4 T-2 T-3 T-5")]
    [InlineData("find tier:1", "T-1")]
    [InlineData("find due:tomorrow", "T-1")]
    [InlineData("find owner:bob", "T-6")]
    [InlineData("find owner:all kick", "T-6")]
    [InlineData("search café", "T-3")]
    public async Task Words_and_filters_find(string typed, string ids)
    {
        await using var chat = await StartAsync();
        Assert.Equal(ids, string.Join(' ', (await chat.TypeAsync(typed)).Ids()));
    }

    [Fact]
    public async Task Found_card()
    {
        await using var chat = await StartAsync();
        CardSnapshot.Match(await chat.TypeAsync("find owner:all state:all account:acme"), "Found");
    }

    [Theory]
    [InlineData("find", "What are you looking for?")]
    [InlineData("find unicorn", "No task matches “unicorn”")]
    [InlineData("find acount:acme", "Did you mean account:acme?")]
    [InlineData("find colour:red", "account:, quadrant:, state:, owner:, due:, tier:")]
    [InlineData("find state:maybe", "“maybe” is no value for state:. It takes open, snoozed, done, dropped or all")]
    [InlineData("find due:", "due: needs a value")]
    [InlineData("find q:1 q:2", "stands there twice")]
    [InlineData("find owner:zed", "nobody called “zed”")]
    [InlineData("find owner:bo", "Several people could be “bo”")]
    public async Task Every_query_has_an_answer(string typed, string said)
    {
        await using var chat = await StartAsync();
        Assert.Contains(said, (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T14_several_accounts_of_like_names_are_named()
    {
        await using var chat = await StartAsync();
        Assert.Contains("That covers Acme EU, Acme.", (await chat.TypeAsync("find account:acme")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_turn_forward_and_back()
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, 25).Select(number => SampleTask.Of(number, Quadrant.DoFirst)));
        var first = await chat.TypeAsync("find sponsor");
        Assert.Equal(10, first.Ids().Count());
        var third = await chat.PressAsync((await chat.PressAsync(first.Button("More (15 left)"))).Button("More (5 left)"));
        Assert.Equal(["T-21", "T-22", "T-23", "T-24", "T-25"], third.Ids());
        Assert.Equal("T-11", (await chat.PressAsync(third.Button("Back"))).Ids().First());
    }

    [Theory]
    [InlineData("99|sponsor", "T-11")]
    [InlineData("0|sponsor", "T-1")]
    [InlineData("x|sponsor", "")]
    [InlineData("99999999999|sponsor", "")]
    [InlineData("", "")]
    public async Task Forged_pages_are_answered(string value, string firstId)
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, 11).Select(number => SampleTask.Of(number, Quadrant.DoFirst)));
        var card = await chat.PressAsync(new CsmBot.Conversation.Cards.CardButton("More", "find.page.v1", Value: value));
        Assert.Equal(firstId, card.Ids().FirstOrDefault() ?? string.Empty);
    }

    [Fact]
    public async Task Longest_query_still_fits_into_a_button()
    {
        await using var chat = await Chat.StartAsync(Enumerable.Range(1, 11).Select(number => SampleTask.Of(number, Quadrant.DoFirst)));
        var card = await chat.TypeAsync("find " + string.Join(' ', Enumerable.Repeat("sponsor", 37)));
        Assert.InRange(card.Button("More (1 left)").Value!.Length, 200, 2000);
        Assert.Contains("more than 300", (await chat.TypeAsync("find " + new string('a', TaskQueryParser.MaxLength + 1))).Summary, StringComparison.Ordinal);
    }

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync(
            SampleTask.Of(1, Quadrant.DoFirst, "Renewal call") with { Account = "Acme EU", Due = SampleTask.DueOn(new LocalDate(2026, 11, 24)) },
            SampleTask.Of(2, Quadrant.Schedule, "Renewal plan") with { Account = "Acme" },
            SampleTask.Of(3, Quadrant.Delegate, "Order cafe vouchers"),
            SampleTask.Of(4, Quadrant.DoFirst, "Ask again") with { Snooze = new TaskSnooze(SampleTask.Noon + Duration.FromDays(1)) },
            SampleTask.Of(5, Quadrant.DoFirst, "Old fire") with { State = TaskState.Done, Closing = new TaskClosing(SampleTask.Noon, SampleTask.Anna) },
            SampleTask.Of(6, Quadrant.DoFirst, "Kick-off") with { Owner = Bob, Account = "Acme" });
        await chat.SaveAsync(new KnownAccount("Acme EU", Tier: 1), new KnownAccount("Acme", Tier: 3));
        await chat.SaveAsync(new Member { Id = SampleTask.Anna, Name = "Anna Lind", Zone = "Europe/Berlin" }, new Member { Id = Bob, Name = "Bob" }, new Member { Id = new("b2"), Name = "Bo Ek" });
        return chat;
    }
}
