using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Team;

/// <summary>Who is who, and to whom alerts go up.</summary>
public sealed class TeamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_sees_who_is_who_and_no_guest_is_among_them()
    {
        await using var book = await TeamBook.StartAsync();
        var shown = TeamBook.TextOf(await book.AskAsync("team"));
        Assert.Contains("The team\nCora Vale: Head coach\nSam Ode: Sales\nBo Lind: Manager\nDana Reyes: CSM\nKim Ito: CSM", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Gil", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/team @kim sales", MemberRole.Sales)]
    [InlineData("/team Kim Ito customer development", MemberRole.Development)]
    [InlineData("/team @kim development", MemberRole.Development)]
    [InlineData("/team @kim manager", MemberRole.Manager)]
    [InlineData("/team @kim head coach", MemberRole.HeadCoach)]
    [InlineData("/team @kim colleague", MemberRole.Colleague)]
    [InlineData("/team kim success", MemberRole.Csm)]
    public async Task The_head_coach_says_who_is_what(string typed, MemberRole role)
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync(typed, TeamBook.Cora);
        Assert.Equal(role, (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!.Role);
    }

    [Fact]
    public async Task Whom_one_reports_to_is_said_and_shown()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("Kim Ito: CSM, reports to Bo Lind", TeamBook.TextOf(await book.AskAsync("/team @kim reports to @bo", TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Bo, (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!.Manager);
    }

    [Theory]
    [InlineData("/team @kim guest")]
    [InlineData("/team @kim king")]
    [InlineData("/team @zoe sales")]
    [InlineData("/team @gil csm")]
    [InlineData("/team sales")]
    [InlineData("/team @kim reports to @kim")]
    [InlineData("/team @kim reports to @gil")]
    [InlineData("/team @kim reports to @zoe")]
    public async Task What_makes_no_sense_is_answered_with_how_it_goes_and_guests_stay_what_they_are(string typed)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("gives a role (csm, sales,", TeamBook.TextOf(await book.AskAsync(typed, TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Team.Select(member => (member.Id, member.Role, member.Manager)).OrderBy(one => one.Id.Value, StringComparer.Ordinal), (await book.Look().ListMembersAsync(Token)).Select(member => (member.Id, member.Role, member.Manager)).OrderBy(one => one.Id.Value, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("bo")]
    public async Task R106_Nobody_else_makes_anybody_anything(string who)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await book.AskAsync($"/team @{who} head coach", new MemberId(who))), StringComparison.Ordinal);
        Assert.NotEqual(MemberRole.HeadCoach, (await book.Look().FindMemberAsync(new MemberId(who), Token))!.Role);
    }

    [Fact]
    public async Task C3_What_one_made_of_oneself_is_taken_back_by_undo()
    {
        await using var book = await TeamBook.StartAsync(TeamBook.Team.Where(member => member.Role == MemberRole.Csm), []);
        await book.AskAsync("/team me head coach");
        Assert.Equal(MemberRole.HeadCoach, (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!.Role);
        await book.AskAsync("undo");
        Assert.Equal(MemberRole.Csm, (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!.Role);
    }

    [Theory]
    [InlineData("/team @kim manager")]
    [InlineData("/team @kim head coach")]
    [InlineData("/team @kim reports to @bo")]
    public async Task C3_What_one_made_of_somebody_else_is_taken_back_by_undo_and_nothing_older(string typed)
    {
        await using var book = await TeamBook.StartAsync(TeamBook.Team, [new KnownAccount("Acme")]);
        await book.AskAsync("/log Acme call", TeamBook.Cora);
        await book.AskAsync(typed, TeamBook.Cora);
        var undone = TeamBook.TextOf(await book.AskAsync("undo", TeamBook.Cora));
        Assert.Contains("changed who Kim Ito is in the team", undone, StringComparison.Ordinal);
        Assert.Contains("Kim Ito is in the team as before.", undone, StringComparison.Ordinal);
        var kim = (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!;
        Assert.Equal((MemberRole.Csm, null), (kim.Role, kim.Manager));
        Assert.NotNull((await book.FindAsync("Acme")).TouchedAt);
    }

    [Fact]
    public async Task T9_Somebody_who_changed_since_stays_as_they_are()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("/team @kim manager", TeamBook.Cora);
        await book.WriteAsync(session => session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Kim) with { Role = MemberRole.Sales }));
        Assert.Contains("Kim Ito changed since, so I left them as they are.", TeamBook.TextOf(await book.AskAsync("undo", TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Equal(MemberRole.Sales, (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!.Role);
    }

    [Fact]
    public async Task R106_Who_may_no_longer_say_who_is_what_takes_nothing_back_either()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("/team @kim manager", TeamBook.Cora);
        await book.WriteAsync(session =>
        {
            session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Cora) with { Role = MemberRole.Colleague });
            session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Bo) with { Role = MemberRole.HeadCoach });
        });
        Assert.Contains("The head coach changes this", TeamBook.TextOf(await book.AskAsync("undo", TeamBook.Cora)), StringComparison.Ordinal);
        Assert.Equal(MemberRole.Manager, (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!.Role);
    }

    [Fact]
    public async Task T9_A_manager_who_named_a_head_coach_by_mistake_takes_it_back()
    {
        await using var book = await TeamBook.StartAsync(TeamBook.Team.Where(member => member.Role != MemberRole.HeadCoach), []);
        await book.AskAsync("/team @kim head coach", TeamBook.Bo);
        await book.AskAsync("undo", TeamBook.Bo);
        Assert.Equal(MemberRole.Csm, (await book.Look().FindMemberAsync(TeamBook.Kim, Token))!.Role);
    }
}
