using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Activities;

/// <summary>Choosing what matters most for a goal, and where it stays visible (R26, R28 to R30, R38).</summary>
public sealed class ActivitiesTests
{
    private const string Choose = "activities.choose.v1";
    private const string Add = "activities.add.v1";
    private const string Audit = "Audit joint success plans for risk";

    private static readonly Duration Day = Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R28_R29_Four_starters_are_offered_with_their_rhythm()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains(
            """
            1. Audit joint success plans for risk
            2. Review adoption and engagement figures (monthly)
            3. Build key contact relationships
            4. Run an onsite education seminar (quarterly)
            """.ReplaceLineEndings("\n"),
            TeamBook.TextOf(await book.AskAsync("activities")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activities 1; 2", "audit, metrics Monthly")]
    [InlineData("activities 1, 4", "audit, seminar Quarterly")]
    [InlineData("activities 1 2 and 3", "audit, metrics Monthly, contacts")]
    [InlineData("/activities 2 weekly; write a newsletter, and send it (monthly)", "metrics Weekly, own:write a newsletter, and send it Monthly")]
    [InlineData("goals choose Réunion équipe; 3; plan; listen", "own:reunion equipe, contacts, own:plan, own:listen")]
    [InlineData("activities 1; Audit joint success plans for risk; 3", "audit, contacts")]
    [InlineData("activities choose 1;;; 2 ;", "audit, metrics Monthly")]
    public async Task R26_They_are_chosen_by_number_and_in_own_words(string typed, string expected)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("Saved.", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(", ", (await ChosenAsync(book)).Select(activity => $"{activity.Id} {activity.Rhythm}".Trim())));
    }

    [Theory]
    [InlineData("activities 1", "One activity alone would have to carry the whole goal: choose 2 to 4.")]
    [InlineData("activities 1; 1", "One activity alone")]
    [InlineData("/activities 1;2;3;4;write a newsletter", "5 activities are too many: each would get too little of your time to move the goal. Choose 4 at most.")]
    [InlineData("activities 1; 5", "“5” is neither a number from 1 to 4 nor an activity in words.")]
    [InlineData("activities 1; 😀", "“😀” is neither")]
    [InlineData("/activities ;;;", "Nothing is chosen there.")]
    [InlineData("/activities weekly", "One activity alone")]
    public async Task R26_Another_number_is_refused_with_the_reason_and_nothing_changes(string typed, string refusal)
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("activities 3; 4");
        var told = await book.AskAsync(typed);
        Assert.Contains(refusal, TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("activities 1; 3; write a customer newsletter", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Equal(["contacts", "seminar"], (await ChosenAsync(book)).Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_huge_list_is_refused_and_long_words_are_cut_visibly()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains("20 activities are too many", TeamBook.TextOf(await book.AskAsync("/activities " + string.Join(';', Enumerable.Range(0, 2000).Select(i => $"plan {i}")))), StringComparison.Ordinal);
        await book.AskAsync("/activities 1; " + new string('x', 3000));
        Assert.Equal(new string('x', 119) + "…", (await ChosenAsync(book))[1].Text);
    }

    [Fact]
    public async Task R26_The_form_takes_starters_with_a_rhythm_and_own_lines_and_keeps_what_was_typed_where_it_refuses()
    {
        await using var book = await TeamBook.StartAsync();
        var form = await book.ClickAsync(await book.AskAsync("activities"), Choose);
        var refused = await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["audit"] = "weekly" });
        Assert.Contains("One activity alone", TeamBook.TextOf(refused), StringComparison.Ordinal);
        Assert.Equal("weekly", TeamBook.FormOf(refused).Fields[0].Value);

        var unread = await book.SubmitAsync(refused, new(StringComparer.Ordinal) { ["audit"] = "any", ["own"] = "write a newsletter\n!!!" });
        Assert.Contains("“!!!” is neither", TeamBook.TextOf(unread), StringComparison.Ordinal);

        var saved = await book.SubmitAsync(unread, new(StringComparer.Ordinal) { ["audit"] = "any", ["metrics"] = "monthly", ["seminar"] = "forever", ["own"] = "write a newsletter, weekly" });
        Assert.Contains("Saved.", TeamBook.TextOf(saved), StringComparison.Ordinal);
        Assert.Equal(
            [("audit", null), ("metrics", ActivityRhythm.Monthly), ("seminar", null), ("own:write a newsletter", ActivityRhythm.Weekly)],
            (await ChosenAsync(book)).Select(activity => (activity.Id, activity.Rhythm)));

        var again = TeamBook.FormOf(await book.ClickAsync(saved, Choose));
        Assert.Equal(["any", "monthly", "no", "any", "write a newsletter weekly"], again.Fields.Select(field => field.Value));
    }

    [Fact]
    public async Task T9_A_choice_a_change_and_a_clearing_are_taken_back()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("activities 1; 2");
        await book.AskAsync("activities 3; 4");
        await book.AskAsync("activities clear");
        Assert.Empty(await ChosenAsync(book));
        await book.AskAsync("undo");
        Assert.Equal(["contacts", "seminar"], (await ChosenAsync(book)).Select(activity => activity.Id));
        await book.AskAsync("undo");
        Assert.Equal(["audit", "metrics"], (await ChosenAsync(book)).Select(activity => activity.Id));
        Assert.Contains("Taken back: changed what matters most", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.Empty(await ChosenAsync(book));
    }

    [Fact]
    public async Task R38_A_press_makes_a_Quadrant_2_task_of_it_whatever_its_words_sound_like_and_once()
    {
        await using var book = await TeamBook.StartAsync();
        var shown = await book.AskAsync("/activities 1; answer the churn threat at Acme at once today");
        var added = await book.ClickAsync(shown, Add, value: "own:answer the churn threat at acme at once today");
        Assert.Contains("T-1 is filed in Quadrant 2.", TeamBook.TextOf(added), StringComparison.Ordinal);
        Assert.Contains("not done yet, T-1 is open", TeamBook.TextOf(added), StringComparison.Ordinal);
        Assert.Equal((Quadrant.Schedule, "answer the churn threat at Acme at once today"), ((await book.TaskAsync(1))!.Quadrant, (await book.TaskAsync(1))!.Text));

        // The old card once more.
        Assert.Contains("T-1 is open for it already.", TeamBook.TextOf(await book.ClickAsync(shown, Add, value: "own:answer the churn threat at acme at once today")), StringComparison.Ordinal);
        Assert.Null(await book.TaskAsync(2));

        await book.AskAsync("activities 1; 2");
        Assert.Contains("not among the chosen ones", TeamBook.TextOf(await book.ClickAsync(shown, Add, value: "own:answer the churn threat at acme at once today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R30_How_long_ago_it_was_done_is_known_from_its_tasks_and_follows_their_undo()
    {
        await using var book = await TeamBook.StartAsync();
        await book.ClickAsync(await book.AskAsync("activities 1; 3"), Add, value: "audit");
        await book.SayAsync("done T-1");
        await book.PassAsync(12 * Day);
        Assert.Contains($"{Audit}: last done 12 days ago", TeamBook.TextOf(await book.AskAsync("activities")), StringComparison.Ordinal);

        await book.ClickAsync(await book.AskAsync("activities"), Add, value: "audit");
        Assert.Contains($"{Audit}: last done 12 days ago, T-2 is open", TeamBook.TextOf(await book.AskAsync("activities")), StringComparison.Ordinal);
        await book.SayAsync("done T-2");
        Assert.Contains($"{Audit}: last done today", TeamBook.TextOf(await book.AskAsync("activities")), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.Contains("last done 12 days ago, T-2 is open", TeamBook.TextOf(await book.AskAsync("activities")), StringComparison.Ordinal);
        await book.SayAsync("drop T-2 not now");
        Assert.Contains($"{Audit}: last done 12 days ago\n", TeamBook.TextOf(await book.AskAsync("activities")), StringComparison.Ordinal);
        // Forgotten and chosen again, what was done of it is still known.
        await book.AskAsync("activities clear");
        Assert.Contains($"{Audit}: last done 12 days ago", TeamBook.TextOf(await book.AskAsync("activities 1; 4")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R30_They_stand_in_every_digest_above_Quadrant_2_and_in_one_line_where_nothing_is_open()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.DoesNotContain("matters most", TeamBook.TextOf(await book.AskAsync("digest")), StringComparison.Ordinal);
        await book.AskAsync("activities 1; 2");
        var nothing = await book.AskAsync("digest");
        Assert.Contains($"What matters most: {Audit}: not done yet · Review adoption and engagement figures (monthly): not done yet", TeamBook.TextOf(nothing), StringComparison.Ordinal);
        Assert.Equal(2, nothing.Card.Elements.Count);

        await book.SeedAsync(Quadrant.DoFirst, "calm Acme", task => task);
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.AskAsync("digest on");
        var told = TeamBook.TextOf(Assert.Single(await book.PassAsync(Duration.FromHours(22))));
        var line = told.IndexOf($"What matters most for your goal:\n{Audit}: not done yet\nReview adoption", StringComparison.Ordinal);
        Assert.InRange(line, 0, told.IndexOf("write the playbook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R30_They_stand_on_the_app_home()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("activities 1; 3");
        var home = await HomeAsync(book);
        Assert.Contains($"{Audit}: not done yet\nBuild key contact relationships: not done yet", BotDriver.TextOf(home), StringComparison.Ordinal);
        await book.AskAsync("activities clear");
        Assert.DoesNotContain(Audit, BotDriver.TextOf(await HomeAsync(book)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_chooses_for_themselves_and_nobody_else_reads_it()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("activities 1; 2");
        Assert.Contains("Choose two, three or four", TeamBook.TextOf(await book.AskAsync("activities", TeamBook.Kim)), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.SayInChannelAsync("activities"), message => message.Conversation == BotDriver.Channel && TeamBook.TextOf(message).Contains(Audit, StringComparison.Ordinal));
        // Ordinary words stay ordinary words.
        Assert.DoesNotContain("Saved.", TeamBook.TextOf(await book.AskAsync("activities for next week are unclear")), StringComparison.Ordinal);
    }

    private static async Task<Card> HomeAsync(TeamBook book) => (await book.Get<TurnRunner>().RunAsync(
        new Turn
        {
            Id = new TurnId($"home-{book.Now.ToUnixTimeTicks()}"),
            Workspace = BotDriver.Workspace,
            Conversation = TeamBook.Own(TeamBook.Dana),
            Channel = "test",
            Actor = TeamBook.Dana,
            ActorName = "Dana Reyes",
            ReceivedAt = book.Now,
            Input = new EventInput(EventInput.HomeOpened),
        },
        fromInbox: false,
        Token)).Dialog!;

    private static async Task<IReadOnlyList<GoalActivity>> ChosenAsync(TeamBook book) => (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!.Activities;
}
