using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Profile;

/// <summary>T16, T36: the member's zone, rhythm and clock, and every date following them.</summary>
public sealed class MeTests
{
    [Fact]
    public async Task Me_shows_every_setting()
    {
        await using var chat = await Chat.StartAsync([]);
        CardSnapshot.Match(await chat.TypeAsync("me"), "Shown");
    }

    [Theory]
    [InlineData("Asia/Tokyo", "Asia/Tokyo")]
    [InlineData(null, "Etc/UTC")]
    public async Task T16_first_contact_takes_the_zone_of_the_platform(string? platform, string zone)
    {
        await using var chat = await Chat.StartAsync([]);
        chat.Zone = platform;
        await chat.TypeAsync("me");
        Assert.Equal(zone, (await chat.MemberAsync()).Zone);
    }

    [Fact]
    public async Task Unknown_zone_from_the_platform_is_said_and_UTC_used()
    {
        await using var chat = await Chat.StartAsync([]);
        chat.Zone = "Mars/Olympus";
        Assert.Contains("“Mars/Olympus” is not known here, so I use UTC", (await chat.TypeAsync("me")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_line_forms_are_stored_and_read_back()
    {
        await using var chat = await Chat.StartAsync([]);
        foreach (var line in new[] { "me zone new york", "/me hours 0-16:30", "me days mon-thu", "me holidays Germany", "me block off", "me clock 12", "me dates day-first" })
        {
            Assert.Contains("Saved.", (await chat.TypeAsync(line)).Text(), StringComparison.Ordinal);
        }

        var member = await chat.MemberAsync();
        Assert.Equal("America/New_York", member.Zone);
        Assert.Equal((LocalTime.Midnight, new LocalTime(16, 30)), (member.DayStart, member.DayEnd));
        Assert.Equal(4, member.WorkingDays.Count);
        Assert.Equal(0, member.MorningBlockMinutes);
        Assert.Equal("DE", member.HolidayRegion);
        Assert.False(member.Clock24);
        Assert.True(member.DayFirst);
        CardSnapshot.Match(await chat.TypeAsync("me"), "Changed");
    }

    [Theory]
    [InlineData("me zone CET", "Name a city instead")]
    [InlineData("me zone Berln", "Did you mean one of these?")]
    [InlineData("me zone UTC+2", "fixed offset")]
    [InlineData("me zone", "Name a city or an IANA zone")]
    [InlineData("me hours 25-26", "me hours 9-17")]
    [InlineData("me days never", "me days mon-fri")]
    [InlineData("me holidays Atlantis", "Name a country or its code")]
    [InlineData("me holidays DE-XX", "Name a country or its code")]
    [InlineData("me block 5m", "me block 90m")]
    [InlineData("me clock 13", "me clock 24")]
    [InlineData("me dates sideways", "me dates day-first")]
    [InlineData("/me colour blue", "is no setting of yours")]
    public async Task Bad_values_are_refused_with_an_example_and_change_nothing(string typed, string said)
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains(said, (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
        var member = await chat.MemberAsync();
        Assert.Equal(("Europe/Berlin", 120, true, false), (member.Zone, member.MorningBlockMinutes, member.Clock24, member.DayFirst));
    }

    [Fact]
    public async Task Suggested_zone_is_taken_with_one_press()
    {
        await using var chat = await Chat.StartAsync([]);
        await chat.PressAsync((await chat.TypeAsync("me zone est")).Button("America/New York"));
        Assert.Equal("America/New_York", (await chat.MemberAsync()).Zone);
    }

    [Fact]
    public async Task Change_leaves_what_undo_needs()
    {
        await using var chat = await Chat.StartAsync([]);
        await chat.TypeAsync("me zone Tokyo");
        var record = await chat.LastCommandAsync();
        Assert.Equal(("changed your time zone", "Europe/Berlin", "Asia/Tokyo"), (record!.Description, record.MemberBefore!.Zone, record.MemberAfter!.Zone));
    }

    [Theory]
    [InlineData("me zone Tokyo")]
    [InlineData("me days mon-wed")]
    [InlineData("me clock 12")]
    [InlineData("me holidays UK")]
    [InlineData("me block off")]
    public async Task Undo_takes_a_setting_back(string typed)
    {
        await using var chat = await Chat.StartAsync([]);
        var before = (await chat.TypeAsync("me")).Text();
        await chat.TypeAsync(typed);
        Assert.NotEqual(before, (await chat.TypeAsync("me")).Text());
        await chat.TypeAsync("undo");
        Assert.Equal(before, (await chat.TypeAsync("me")).Text());
    }

    [Fact]
    public async Task Form_saves_all_fields_together()
    {
        await using var chat = await Chat.StartAsync([]);
        var form = await chat.PressAsync((await chat.TypeAsync("me")).Button("Change"));
        CardSnapshot.Match(form, "Form");
        var values = form.Form().Fields.ToDictionary(field => field.Name, field => field.Value!);
        values["zone"] = "Lisbon";
        values["block"] = "2h30";
        Assert.Contains("Saved.", (await chat.SubmitAsync(ProfileActions.Form, values)).Text(), StringComparison.Ordinal);
        var member = await chat.MemberAsync();
        Assert.Equal(("Europe/Lisbon", 150, new LocalTime(9, 0)), (member.Zone, member.MorningBlockMinutes, member.DayStart));
    }

    [Fact]
    public async Task Form_with_one_bad_field_keeps_nothing_and_shows_what_was_typed()
    {
        await using var chat = await Chat.StartAsync([]);
        var card = await chat.SubmitAsync(ProfileActions.Form, new() { ["zone"] = "Lisbon", ["hours"] = "nonsense", ["evil"] = "x" });
        Assert.Contains("Working hours: I could not read “nonsense”", card.Text(), StringComparison.Ordinal);
        Assert.Equal("Lisbon", card.Form().Fields.Single(field => field.Name == "zone").Value);
        Assert.Equal("Europe/Berlin", (await chat.MemberAsync()).Zone);
    }

    [Fact]
    public async Task Form_submitted_unchanged_changes_nothing()
    {
        await using var chat = await Chat.StartAsync([]);
        var before = await chat.TypeAsync("me");
        var form = (await chat.TypeAsync("me edit")).Form().Fields.ToDictionary(field => field.Name, field => field.Value!);
        await chat.SubmitAsync(ProfileActions.Form, form);
        Assert.Equal(before.Text(), (await chat.TypeAsync("me")).Text());
    }

    [Fact]
    public async Task Every_date_follows_the_new_zone_and_clock()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.DoFirst) with { Due = SampleTask.DueAt(SampleTask.Noon + Duration.FromHours(3)) });
        Assert.Equal("today 15:00", (await chat.TypeAsync("today")).Row("T-1").Due);
        await chat.TypeAsync("me clock 12");
        Assert.Equal("today 3:00 PM", (await chat.TypeAsync("today")).Row("T-1").Due);
        await chat.TypeAsync("me zone Auckland");
        Assert.Equal("today 3:00 AM", (await chat.TypeAsync("today")).Row("T-1").Due);
    }

    [Fact]
    public async Task Whole_day_stays_the_day_that_was_meant_in_any_zone()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.DoFirst) with { Due = SampleTask.DueOn(new LocalDate(2026, 11, 27)) });
        await chat.TypeAsync("me zone Auckland");
        Assert.Equal("Fri 27 Nov", (await chat.TypeAsync("today")).Row("T-1").Due);
    }

    [Theory]
    [InlineData("me and Bob should call Acme")]
    [InlineData("me too")]
    public async Task Sentence_that_begins_with_me_is_not_taken_for_the_command(string typed)
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains("is that work to file", (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_stored_before_rankings_existed_has_none()
    {
        await using var chat = await Chat.StartAsync([]);
        await chat.SaveAsync(new Member { Id = SampleTask.Anna, Name = "Anna" });
        Assert.Empty((await chat.MemberAsync()).Ranking);
    }
}
