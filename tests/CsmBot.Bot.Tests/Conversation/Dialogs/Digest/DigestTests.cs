using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Digest;

/// <summary>The morning digest comes by itself: once on each working day, in the person's zone, whatever is moved, missed or repeated.</summary>
public sealed class DigestTests
{
    /// <summary>From Monday 10:00 to Tuesday 08:00 in New York.</summary>
    private static readonly Duration ToTuesday = Duration.FromHours(22);

    private static readonly Duration Day = Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_at_eight_on_each_working_day_and_on_no_other()
    {
        await using var book = await StartAsync();

        Assert.Empty(await book.PassAsync(ToTuesday - Duration.FromMinutes(1)));
        var told = Assert.Single(await book.PassAsync(Duration.FromMinutes(1)));
        Assert.Equal(TeamBook.Own(TeamBook.Dana), told.Conversation);
        Assert.Contains("Focus for Tue 24 Nov", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("write the playbook", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.DoesNotContain("should have come", TeamBook.TextOf(told), StringComparison.Ordinal);
        foreach (var day in new[] { "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov" })
        {
            Assert.Contains(day, TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
        }

        Assert.Empty(await book.PassAsync(Day));
        Assert.Empty(await book.PassAsync(Day));
        Assert.Contains("Mon 30 Nov", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R42_Quadrant_2_stands_above_what_others_wait_for_and_the_rest_is_a_count()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Delegate, "send the report", task => task with { CreatedBy = TeamBook.Kim });
        await book.SeedAsync(Quadrant.Decline, "polish the slides", task => task);
        await book.SeedAsync(Quadrant.DoFirst, "some day calm them", task => task);

        var told = TeamBook.TextOf(await book.AskAsync("digest now"));

        Assert.True(told.IndexOf("write the playbook", StringComparison.Ordinal) < told.IndexOf("send the report", StringComparison.Ordinal));
        Assert.Contains("Also open: 1 in Quadrant 1 · Do first, 1 in Quadrant 4 · Decline.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("some day calm them", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_to_another_time_it_comes_then_and_not_twice_on_a_day()
    {
        await using var book = await StartAsync();
        Assert.Contains("10:30", TeamBook.TextOf(await book.AskAsync("digest at 10:30")), StringComparison.Ordinal);
        // Half past ten of this Monday is still ahead.
        Assert.Contains("Mon 23 Nov", TeamBook.TextOf(Assert.Single(await book.PassAsync(Duration.FromMinutes(30)))), StringComparison.Ordinal);

        await book.AskAsync("me digest 4pm");
        Assert.Empty(await book.PassAsync(Duration.FromHours(23)));
        Assert.Contains("Tue 24 Nov", TeamBook.TextOf(Assert.Single(await book.PassAsync(Duration.FromHours(7)))), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromHours(23)));
    }

    [Fact]
    public async Task C4_It_follows_the_zone_the_days_and_the_hours_of_its_reader_and_an_undo_of_them()
    {
        await using var book = await StartAsync();
        await book.AskAsync("me zone Berlin");
        Assert.Empty(await book.PassAsync(Duration.FromHours(15)));
        Assert.Single(await book.PassAsync(Duration.FromHours(1))); // Tuesday 08:00 in Berlin, 02:00 in New York

        await book.AskAsync("me hours 7-15");
        Assert.Single(await book.PassAsync(Duration.FromHours(23))); // Wednesday 07:00

        await book.AskAsync("me days mon, wed");
        await book.AskAsync("undo");
        Assert.Contains("Thu 26 Nov", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);

        await book.AskAsync("me days mon, wed");
        Assert.Empty(await book.PassAsync(Duration.FromDays(3)));
        Assert.Contains("Mon 30 Nov", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_it_stays_away_and_on_again_it_comes_back()
    {
        await using var book = await StartAsync();
        await book.AskAsync("digest off");
        Assert.Empty(await book.PassAsync(ToTuesday + Day));
        await book.AskAsync("digest on");
        Assert.Single(await book.PassAsync(Day));
    }

    [Fact]
    public async Task Nothing_to_say_is_said_in_one_line_or_not_at_all_by_preference()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("digest on");
        Assert.Contains("Nothing is open this morning", TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday))), StringComparison.Ordinal);

        await book.AskAsync("digest at 8:00 unless empty");
        Assert.Empty(await book.PassAsync(Day));
        Assert.Contains("Nothing is open this morning", TeamBook.TextOf(await book.AskAsync("digest")), StringComparison.Ordinal);

        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        Assert.Contains("write the playbook", TeamBook.TextOf(Assert.Single(await book.PassAsync(Day))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest at noon", "“at noon” is no time")]
    [InlineData("digest at 25:00", "“at 25:00” is no time")]
    [InlineData("digest at 13pm", "“at 13pm” is no time")]
    [InlineData("me digest", "“” is no time")]
    [InlineData("/digest 8:00 8:00 8:00 8:00 8:00 8:00 8:00 8:00 8:00 8:00", "is no time")]
    public async Task Time_that_cannot_be_read_is_refused_with_examples_and_changes_nothing(string typed, string refusal)
    {
        await using var book = await StartAsync();
        var told = TeamBook.TextOf(await book.AskAsync(typed));
        Assert.Contains(refusal, told, StringComparison.Ordinal);
        Assert.Contains("me digest 8:30 unless empty", told, StringComparison.Ordinal);
        Assert.Single(await book.PassAsync(ToTuesday));
    }

    [Fact]
    public async Task After_an_hour_without_a_bot_it_comes_and_says_that_it_is_late()
    {
        await using var book = await StartAsync();
        var told = TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday + Duration.FromHours(1))));
        Assert.Contains("write the playbook", told, StringComparison.Ordinal);
        Assert.Contains("This should have come at 08:00; I was not running then, or too much was due at once.", told, StringComparison.Ordinal);
        // The next one keeps its time.
        Assert.Empty(await book.PassAsync(Duration.FromHours(22)));
        Assert.Single(await book.PassAsync(Duration.FromHours(1)));
    }

    [Theory]
    [InlineData("digest off", false)]
    [InlineData("away today", false)]
    [InlineData("digest at 9:30", true)]
    public async Task What_was_said_while_it_waited_its_turn_counts(string typed, bool comesLater)
    {
        await using var book = await StartAsync();
        book.Advance(ToTuesday + Duration.FromMinutes(10));
        await book.SayAsync(typed);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromMinutes(1)), message => TeamBook.TextOf(message).Contains("write the playbook", StringComparison.Ordinal));
        Assert.Equal(comesLater, (await book.PassAsync(Duration.FromMinutes(80))).Any(message => TeamBook.TextOf(message).Contains("Focus for", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_days_without_a_bot_there_is_one_and_it_counts_the_mornings_missed()
    {
        await using var book = await StartAsync();
        var told = TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday + Day + Day + Duration.FromHours(1))));
        Assert.Contains("Focus for Thu 26 Nov", told, StringComparison.Ordinal);
        Assert.Contains("nor on 2 mornings before", told, StringComparison.Ordinal);
        Assert.Single(await book.PassAsync(Duration.FromHours(23)));
    }

    [Fact]
    public async Task In_the_afternoon_there_is_no_morning_digest_any_more_but_a_line_that_says_so()
    {
        await using var book = await StartAsync();
        var told = TeamBook.TextOf(Assert.Single(await book.PassAsync(ToTuesday + Duration.FromHours(5))));
        Assert.Contains("The digest of today 08:00 did not come", told, StringComparison.Ordinal);
        Assert.DoesNotContain("write the playbook", told, StringComparison.Ordinal);
        Assert.Single(await book.PassAsync(Duration.FromHours(19)));
    }

    [Fact]
    public async Task Swept_by_several_at_once_it_is_one()
    {
        await using var book = await StartAsync();
        book.Advance(ToTuesday);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => book.Get<WakeUpSweep>().RunAsync(Token)));
        Assert.Single(await book.SentAsync());
        Assert.Empty(await book.PassAsync(Duration.FromHours(23)));
    }

    [Fact]
    public async Task Woken_again_by_what_was_planned_before_it_says_nothing()
    {
        await using var book = await StartAsync();
        var planned = await book.Look().FindDayPlanAsync(TeamBook.Dana, Token);
        Assert.Single(await book.PassAsync(ToTuesday));
        await book.WriteAsync(session => session.Save(new WakeUp("digest", TeamBook.Dana.Value, planned!.Digest!.Value - Duration.FromTicks(1), TeamBook.Dana)));
        Assert.Empty(await book.PassAsync(Duration.FromHours(1)));
    }

    [Fact]
    public async Task T25_Guests_get_none()
    {
        await using var book = await StartAsync();
        await book.SayAsync("hello", TeamBook.Gil);
        Assert.Null(await book.Look().FindDayPlanAsync(TeamBook.Gil, Token));
        await book.WriteAsync(session => session.Save(TeamBook.Team[0] with { Role = MemberRole.Guest, DigestOff = false }));
        Assert.Empty(await book.PassAsync(ToTuesday));
    }

    [Fact]
    public async Task A_press_in_it_acts_on_its_task()
    {
        await using var book = await StartAsync();
        var told = Assert.Single(await book.PassAsync(ToTuesday));
        var done = await book.ClickAsync(told, "task.complete.v1");
        Assert.Contains("Done", TeamBook.TextOf(done), StringComparison.Ordinal);
        Assert.False((await book.TaskAsync(1))!.IsOpen);
    }

    /// <summary>Twelve members in twelve zones through both clock changes of spring: on each working day one digest for each of them, at 08:00 of theirs.</summary>
    [Fact]
    public async Task C10_Through_the_clock_changes_every_zone_has_its_eight_o_clock()
    {
        string[] zones =
        [
            "Etc/UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
            "Pacific/Chatham", "Pacific/Kiritimati", "America/St_Johns", "Asia/Beirut", "Africa/Casablanca", "America/Santiago",
        ];
        var team = zones.Select((zone, i) => new Member { Id = new MemberId($"member-{i:D2}"), Name = zone, Zone = zone }).ToList();
        await using var book = await TeamBook.StartAsync(team, []);
        book.Advance(Instant.FromUtc(2027, 3, 7, 12, 0) - book.Now);
        foreach (var member in team)
        {
            await book.SayAsync("hello", member.Id);
        }

        Dictionary<(string Zone, LocalDate Date), int> sent = [];
        var end = Instant.FromUtc(2027, 4, 11, 12, 0);
        while (await book.NextWakeUpAsync() is { } next && next < end)
        {
            foreach (var message in await book.PassAsync(next - book.Now))
            {
                var local = book.Now.InZone(DateTimeZoneProviders.Tzdb[team.Single(member => TeamBook.Own(member.Id) == message.Conversation).Zone]);
                Assert.Equal(new LocalTime(8, 0), local.TimeOfDay.With(TimeAdjusters.TruncateToMinute));
                var day = (local.Zone.Id, local.Date);
                sent[day] = sent.GetValueOrDefault(day) + 1;
            }
        }

        Assert.All(sent.Values, count => Assert.Equal(1, count));
        Assert.All(zones, zone => Assert.Equal(25, sent.Keys.Count(day => day.Zone == zone)));
    }

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.AskAsync("digest on");
        return book;
    }
}
