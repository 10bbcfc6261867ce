using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Accounts;

/// <summary>The book of accounts by hand: look, grade, call, watch, sort, list, and take back.</summary>
public sealed class AccountTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R68_One_line_grades_an_account_and_says_what_follows()
    {
        await using var chat = await StartAsync();
        var card = await chat.TypeAsync("/grade Globex B2 because they asked for more");
        Assert.Contains("Graded B2, Tier 2.", card.Text(), StringComparison.Ordinal);
        var account = await FindAsync(chat, "Globex");
        Assert.Equal(("B2", 2, "they asked for more", SampleTask.Anna), (account.Grade!.Grade.ToString(), account.Tier!.Value, account.Grade.Reason, account.Grade.By));
    }

    [Fact]
    public async Task Account_card()
    {
        await using var chat = await StartAsync();
        await chat.SaveAsync([SampleTask.Of(1, Quadrant.DoFirst, "churn threat") with { Account = "Globex" }]);
        await chat.TypeAsync("grade Globex A1");
        await ApplyAsync(chat, "/grade Globex A3 the lawyers are against it");
        CardSnapshot.Match(await chat.TypeAsync("account Globex"), "Account");
    }

    [Theory]
    [InlineData("/grade Globex D1")]
    [InlineData("/grade Globex A4")]
    [InlineData("/grade Globex A0")]
    [InlineData("/grade Globex B10")]
    public async Task R67_Anything_but_the_nine_grades_is_refused_with_help(string typed)
    {
        await using var chat = await StartAsync();
        Assert.Contains("There are nine", (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
        Assert.Null((await FindAsync(chat, "Globex")).Grade);
    }

    [Theory]
    [InlineData("200k", "yes", "no", "no", "no", "A1")]
    [InlineData("120,000", "yes", "yes", "yes", "no", "A3")]
    [InlineData("2000", "yes", "no", "no", "yes", "C3")]
    public async Task R69_R70_R71_The_form_gives_the_examples_their_grades(string size, string champion, string legal, string ownTool, string noRoom, string grade)
    {
        await using var chat = await StartAsync();
        await chat.TypeAsync("grade Globex");
        var card = await SubmitAsync(chat, "account.grade-form.v1", new(StringComparer.Ordinal)
        {
            ["size"] = size,
            ["champion"] = champion,
            ["barrier-legal"] = legal,
            ["barrier-owntool"] = ownTool,
            ["barrier-noroom"] = noRoom,
            ["likelihood"] = "suggested",
        });
        Assert.Contains($"Graded {grade}", card.Text(), StringComparison.Ordinal);
        Assert.Equal(grade, (await FindAsync(chat, "Globex")).Grade!.Grade.ToString());
    }

    [Fact]
    public async Task R66_Judgement_goes_before_the_checklist_which_is_shown_beside_it()
    {
        await using var chat = await StartAsync();
        var card = await SubmitAsync(chat, "account.grade-form.v1", new(StringComparer.Ordinal) { ["size"] = "b", ["champion"] = "yes", ["likelihood"] = "3" });
        Assert.Contains("would suggest 1", card.Text(), StringComparison.Ordinal);
        Assert.Equal("B3", (await FindAsync(chat, "Globex")).Grade!.Grade.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("1,5")]
    [InlineData("-5")]
    [InlineData("many")]
    [InlineData("99999999999999999999")]
    public async Task A_size_that_cannot_be_read_is_refused_at_its_field_and_kept(string size)
    {
        await using var chat = await StartAsync();
        var card = await SubmitAsync(chat, "account.grade-form.v1", new(StringComparer.Ordinal) { ["size"] = size, ["reason"] = "so far" });
        var form = card.Elements.OfType<FormElement>().Single();
        Assert.NotNull(form.Fields.Single(field => field.Name == "size").Fault);
        Assert.Equal("so far", form.Fields.Single(field => field.Name == "reason").Value);
        Assert.Null((await FindAsync(chat, "Globex")).Grade);
    }

    [Fact]
    public async Task R78_Another_tier_is_shown_with_what_it_changes_and_nothing_is_done_until_it_is_applied()
    {
        await using var chat = await StartAsync();
        await chat.TypeAsync("grade Globex B2");
        var shown = await chat.TypeAsync("/grade Globex A1 the board wants more");
        Assert.Contains("Globex as A1: from Tier 2 to Tier 1", shown.Text(), StringComparison.Ordinal);
        Assert.Contains("after 45 days so far, then after 90", shown.Text(), StringComparison.Ordinal);
        Assert.Equal(("B2", 2), ((await FindAsync(chat, "Globex")).Grade!.Grade.ToString(), (await FindAsync(chat, "Globex")).Tier!.Value));

        var apply = shown.Buttons().Single(button => button.ActionId == "account.apply.v1");
        await chat.PressAsync(apply);
        var graded = await FindAsync(chat, "Globex");
        Assert.Equal(("A1", 1, "the board wants more"), (graded.Grade!.Grade.ToString(), graded.Tier!.Value, graded.Grade.Reason));
        Assert.Contains("Somebody changed this account since", (await chat.PressAsync(apply)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R81_Between_two_tiers_one_press_decides_and_is_recorded_and_no_second_one_counts()
    {
        await using var chat = await StartAsync();
        var asked = await chat.TypeAsync("grade Globex B1");
        Assert.Equal(2, (await FindAsync(chat, "Globex")).Tier);
        var calls = asked.Buttons().Where(button => button.ActionId == "account.call.v1").ToList();
        var called = await chat.PressAsync(calls.Single(button => button.Value == "1"));
        Assert.DoesNotContain(called.Buttons(), button => button.ActionId == "account.call.v1");
        Assert.Equal(1, (await FindAsync(chat, "Globex")).Tier);
        Assert.Contains("The call is made: Tier 1", called.Text(), StringComparison.Ordinal);

        var late = await chat.PressAsync(calls.Single(button => button.Value == "2"));
        Assert.Contains("Somebody changed this account since", late.Text(), StringComparison.Ordinal);
        Assert.Equal(1, (await FindAsync(chat, "Globex")).Tier);
    }

    [Fact]
    public async Task R72_A_large_unlikely_one_is_watched_for_what_would_change_it_and_that_reopens_the_grading()
    {
        await using var chat = await StartAsync();
        var graded = await chat.TypeAsync("grade Globex A3");
        await chat.PressAsync(graded.Buttons().Single(button => button.ActionId == "account.watch.v1"));
        var watched = await SubmitAsync(chat, "account.watch-form.v1", new(StringComparer.Ordinal) { ["change"] = "the opposing CTO leaves" });
        Assert.Contains("the opposing CTO leaves", watched.Text(), StringComparison.Ordinal);
        var reopened = await chat.PressAsync(watched.Buttons().Single(button => button.Label == "It happened"));
        Assert.Contains("So far: A3, Tier 2", reopened.Text(), StringComparison.Ordinal);

        var shown = await SubmitAsync(chat, "account.grade-form.v1", new(StringComparer.Ordinal) { ["size"] = "A", ["champion"] = "yes" });
        await chat.PressAsync(shown.Buttons().Single(button => button.ActionId == "account.apply.v1"));
        var after = await FindAsync(chat, "Globex");
        Assert.Equal(("A1", 1, null), (after.Grade!.Grade.ToString(), after.Tier!.Value, after.Watch));
    }

    [Theory]
    [InlineData("yes", "yes", "High performer")]
    [InlineData("no", "yes", "Untrained")]
    [InlineData("yes", "no", "Unmotivated")]
    [InlineData("no", "no", "Need to exit")]
    public async Task R111_Two_answers_sort_an_account(string skill, string will, string segment)
    {
        await using var chat = await StartAsync();
        await chat.TypeAsync("segment Globex");
        await SubmitAsync(chat, "account.segment-form.v1", new(StringComparer.Ordinal) { ["skill"] = skill, ["will"] = will });
        Assert.Contains(segment, (await chat.TypeAsync("account Globex")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T14_Names_that_several_share_are_asked_about_and_the_grade_is_not_lost()
    {
        await using var chat = await StartAsync();
        var asked = await chat.TypeAsync("grade Acme B2");
        Assert.Contains("Several accounts could be “Acme”", asked.Text(), StringComparison.Ordinal);
        var shown = await chat.PressAsync(asked.Buttons().Single(button => button.Label == "Acme EU"));
        await chat.PressAsync(shown.Buttons().Single(button => button.ActionId == "account.apply.v1"));
        Assert.Equal("B2", (await FindAsync(chat, "Acme EU")).Grade!.Grade.ToString());
        Assert.Null((await FindAsync(chat, "Acme")).Grade);
    }

    [Fact]
    public async Task An_unknown_account_is_offered_and_made_with_its_grade_once()
    {
        await using var chat = await StartAsync();
        var offered = await chat.TypeAsync("/grade Initech B2 because they grow");
        Assert.Null(await chat.Open().FindAccountAsync("Initech", Token));
        var create = offered.Buttons().Single(button => button.ActionId == "account.create.v1");
        await chat.PressAsync(create);
        var made = await FindAsync(chat, "Initech");
        Assert.Equal(("B2", "they grow", SampleTask.Anna), (made.Grade!.Grade.ToString(), made.Grade.Reason, made.Owner!.Value));
        await chat.PressAsync(create);
        var again = await FindAsync(chat, "Initech");
        Assert.True(made.SaysTheSameAs(again));
        Assert.Equal(made.Version, again.Version);
    }

    [Theory]
    [InlineData("Initech Group")]
    [InlineData("INITECH GROUP")]
    public async Task T33_A_button_that_is_older_than_the_name_makes_no_second_account(string typed)
    {
        await using var chat = await StartAsync();
        var bare = (await chat.TypeAsync($"account {typed}")).Buttons().Single(button => button.ActionId == "account.create.v1");
        var graded = (await chat.TypeAsync($"/grade {typed} B2")).Buttons().Single(button => button.ActionId == "account.create.v1");
        await chat.SaveAsync(new KnownAccount("Initech") { Aliases = ["Initech Group"] });
        Assert.Contains("Initech: not graded", (await chat.PressAsync(bare)).Summary, StringComparison.Ordinal);
        Assert.Contains("Initech: not graded", (await chat.PressAsync(graded)).Summary, StringComparison.Ordinal);
        Assert.Single(await chat.Open().ListAccountsAsync(Token), account => account.Name.StartsWith("Initech", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Near_names_are_offered_first()
    {
        await using var chat = await StartAsync();
        var offered = await chat.TypeAsync("account Globx");
        Assert.Equal(["Globex", "Create “Globx”"], offered.Buttons().Select(button => button.Label));
        Assert.Contains("Globex: not graded", (await chat.PressAsync(offered.Buttons().First())).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("grade")]
    [InlineData("segment")]
    [InlineData("/account ?!")]
    public async Task Without_a_name_it_is_asked_for(string typed)
    {
        await using var chat = await StartAsync();
        Assert.Contains("Which account?", (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R79_Grades_are_kept_with_date_author_and_reason()
    {
        await using var chat = await StartAsync();
        await chat.TypeAsync("/grade Globex B2 first look");
        chat.Now += Duration.FromDays(30);
        await ApplyAsync(chat, "/grade Globex A1 the board wants more");
        var kept = await chat.Open().ReadGradesAsync("globex", Token).ToListAsync(Token);
        Assert.Equal([("A1", "the board wants more"), ("B2", "first look")], kept.Select(graded => (graded.Grade.ToString(), graded.Reason)));
        Assert.All(kept, graded => Assert.Equal(SampleTask.Anna, graded.By));
        Assert.Equal(Duration.FromDays(30), kept[0].At - kept[1].At);
    }

    [Fact]
    public async Task C3_Undo_takes_a_grade_back_and_an_account_out_of_the_book_and_leaves_what_changed_since()
    {
        await using var chat = await StartAsync();
        await chat.TypeAsync("grade Globex B2");
        chat.Now += Duration.FromSeconds(1);
        await ApplyAsync(chat, "grade Globex A1");
        Assert.Contains("As before: Globex.", (await chat.TypeAsync("undo")).Text(), StringComparison.Ordinal);
        Assert.Equal(("B2", 2), ((await FindAsync(chat, "Globex")).Grade!.Grade.ToString(), (await FindAsync(chat, "Globex")).Tier!.Value));

        chat.Now += Duration.FromSeconds(1);
        await chat.PressAsync((await chat.TypeAsync("account Initech")).Buttons().Single());
        await chat.TypeAsync("undo");
        Assert.Null(await chat.Open().FindAccountAsync("Initech", Token));

        chat.Now += Duration.FromSeconds(1);
        await chat.TypeAsync("grade Globex C1");
        await chat.SaveAsync((await FindAsync(chat, "Globex")) with { Watch = "changed elsewhere" });
        Assert.Contains("stays as it is", (await chat.TypeAsync("undo")).Text(), StringComparison.Ordinal);
        Assert.Equal("C1", (await FindAsync(chat, "Globex")).Grade!.Grade.ToString());
    }

    [Theory]
    [InlineData("accounts", "Acme EU, Acme, Globex")]
    [InlineData("accounts tier 1", "Acme EU")]
    [InlineData("accounts ungraded", "Acme EU, Acme, Globex")]
    [InlineData("accounts find acme", "Acme EU, Acme")]
    [InlineData("/accounts glob", "Globex")]
    public async Task The_book_is_listed_Tier_1_first(string typed, string names)
    {
        await using var chat = await StartAsync();
        Assert.Equal(names, string.Join(", ", (await chat.TypeAsync(typed)).Elements.OfType<FactsElement>().Single().Facts.Select(fact => fact.Label)));
    }

    [Fact]
    public async Task Mine_and_grades_filter_too_and_nothing_found_is_said()
    {
        await using var chat = await StartAsync();
        Assert.Contains("No account matches “mine”", (await chat.TypeAsync("accounts mine")).Text(), StringComparison.Ordinal);
        await chat.PressAsync((await chat.TypeAsync("/grade Initech B2")).Buttons().Single(button => button.ActionId == "account.create.v1"));
        Assert.Contains("Initech", (await chat.TypeAsync("accounts mine")).Text(), StringComparison.Ordinal);
        Assert.Contains("Initech", (await chat.TypeAsync("/accounts b2")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_book_has_pages_and_none_is_lost()
    {
        await using var chat = await Chat.StartAsync();
        await chat.SaveAsync(Enumerable.Range(1, 23).Select(i => new KnownAccount($"Account {i:D2}")));
        List<string> seen = [];
        var card = await chat.TypeAsync("accounts");
        while (true)
        {
            seen.AddRange(card.Elements.OfType<FactsElement>().Single().Facts.Select(fact => fact.Label));
            if (card.Buttons().SingleOrDefault(button => button.Label == "More") is not { } more)
            {
                break;
            }

            card = await chat.PressAsync(more);
        }

        Assert.Equal(Enumerable.Range(1, 23).Select(i => $"Account {i:D2}"), seen);
        Assert.Contains(card.Buttons(), button => button.ActionId == "accounts.page.v1" && button.Value!.StartsWith("2|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_book_says_how_to_begin()
    {
        await using var chat = await Chat.StartAsync();
        Assert.Contains("The book is empty", (await chat.TypeAsync("accounts")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_account_that_is_gone_says_so()
    {
        await using var chat = await StartAsync();
        Assert.Contains("no account “Umbrella”", (await chat.PressAsync(new CardButton("x", "account.grade.v1", "Umbrella", 1))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinary_sentences_that_begin_with_the_words_are_work()
    {
        await using var chat = await StartAsync();
        foreach (var typed in new[] { "account team at Globex wants a call about the renewal", "grade inflation complaint from the board of Globex", "segment report for Globex is late again" })
        {
            Assert.DoesNotContain("I know no account", (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
        }
    }

    private static async Task<Chat> StartAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.SaveAsync(new KnownAccount("Acme"), new KnownAccount("Acme EU", Tier: 1), new KnownAccount("Globex"));
        return chat;
    }

    private static async Task<KnownAccount> FindAsync(Chat chat, string name) => (await chat.Open().FindAccountAsync(name, Token))!;

    /// <summary>Grades into another tier, which is shown before it is done.</summary>
    private static async Task ApplyAsync(Chat chat, string typed) =>
        await chat.PressAsync((await chat.TypeAsync(typed)).Buttons().Single(button => button.ActionId == "account.apply.v1"));

    private static async Task<Card> SubmitAsync(Chat chat, string form, Dictionary<string, string> values)
    {
        var account = await FindAsync(chat, "Globex");
        return Assert.Single((await chat.RunAsync(new FormInput(form, values, account.Name, account.Version))).Messages).Card;
    }
}
