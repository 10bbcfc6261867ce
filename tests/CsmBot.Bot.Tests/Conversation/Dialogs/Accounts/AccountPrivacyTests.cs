using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>Where others read along, and to guests, nothing of an account is shown (C5, T25). An alert in the channel that was chosen for it is the one exception.</summary>
public sealed class AccountPrivacyTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "account Zanzibar", "account Zanz", "account Zanzibra", "accounts", "accounts tier 1", "/accounts zanzibar", "accounts mine", "grade Zanzibar", "/grade Zanzibar A1 they grow", "/grade Zanzibar C3",
        "segment Zanzibar", "segments", "/log Zanzibar", "/log Zanzibar 30m call", "/report Zanzibar", "/report Zanzibar the CTO left", "/won Zanzibar", "/won Zanzibar by @sam", "/handover Zanzibar to @kim",
        "/handover me to @kim", "framework", "alerts", "triage churn threat at Zanzibar: they cancel today",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task C5_No_command_shows_an_account_where_others_read_along(string typed)
    {
        await using var book = await StartAsync();
        var answers = await book.SayInChannelAsync(typed);
        Assert.NotEmpty(answers);
        Assert.All(answers.Where(message => message.Conversation == BotDriver.Channel), message => AssertSilent(message.Card.Summary + CardText.Of(message.Card)));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task T25_A_guest_is_shown_no_account_whatever_they_type(string typed)
    {
        await using var book = await StartAsync();
        Assert.All(await book.SayAsync(typed, TeamBook.Gil), message => AssertSilent(message.Card.Summary + CardText.Of(message.Card)));
        Assert.Equal(0, (await book.FindAsync("Zanzibar Trading")).Version);
    }

    [Theory]
    [InlineData("gil", "guest")]
    [InlineData("kim", null)]
    public async Task T25_A_guest_may_press_nothing_on_an_account(string who, string? refusal)
    {
        await using var book = await StartAsync();
        var shown = await book.AskAsync("account Zanzibar Trading");
        foreach (var action in new[] { "account.grade.v1", "account.log.v1", "account.edit.v1", "account.history.v1" })
        {
            var text = string.Join('\n', (await book.PressAsync(shown, action, new MemberId(who))).Select(TeamBook.TextOf));
            Assert.Equal(refusal is null, text.Contains("Zanzibar", StringComparison.Ordinal));
            Assert.Contains(refusal ?? "Zanzibar", text, StringComparison.Ordinal);
        }
    }

    private static Task<TeamBook> StartAsync() => TeamBook.StartAsync(
        new KnownAccount("Zanzibar Trading", Tier: 1) { Owner = TeamBook.Dana, Aliases = ["Zanzibar"], Notes = "zanzibar pays late", Segment = Segment.Unmotivated },
        new KnownAccount("Other", Tier: 2) { Owner = TeamBook.Kim });

    private static void AssertSilent(string said)
    {
        Assert.DoesNotContain("zanz", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unmotivated", said, StringComparison.OrdinalIgnoreCase);
    }
}
