using CsmBot.Conversation.Cards;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Help;

/// <summary>T4, R8, R9: help that never dead-ends.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task R8_R9_help_critical_and_urgent_explain_the_difference_with_an_example_each()
    {
        await using var chat = await Chat.StartAsync([]);
        var critical = await chat.TypeAsync("help critical");
        var urgent = await chat.TypeAsync("help urgent");
        Assert.Contains("building a system so that clients stop getting angry is critical, and it is not urgent", critical.Text(), StringComparison.Ordinal);
        Assert.Contains("calming an angry client is urgent", urgent.Text(), StringComparison.Ordinal);
        CardSnapshot.Match(critical, "Critical");
        CardSnapshot.Match(urgent, "Urgent");
    }

    [Theory]
    [InlineData("quadrants", "Quadrants")]
    [InlineData("dates", "Dates")]
    [InlineData("filters", "Filters")]
    [InlineData("privacy", "Privacy")]
    [InlineData("me", "Me")]
    public async Task Topics_and_commands(string topic, string name)
    {
        await using var chat = await Chat.StartAsync([]);
        CardSnapshot.Match(await chat.TypeAsync("help " + topic), name);
    }

    [Theory]
    [InlineData("help triag", "took it for “triage”")]
    [InlineData("help urgnet", "took it for “urgent”")]
    [InlineData("help /find", "Finds tasks")]
    [InlineData("help search", "Finds tasks")]
    [InlineData("help find?", "Finds tasks")]
    [InlineData("/help find a task", "Finds tasks")]
    [InlineData("?", "What I can do")]
    [InlineData("/help xyzzy plugh", "I have no help on “xyzzy plugh”")]
    [InlineData("/help \u202Eevil", "I have no help on “evil”")]
    public async Task T4_typos_and_loose_wording_still_find_a_topic(string typed, string said)
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains(said, (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topic_buttons_lead_from_one_to_the_next()
    {
        await using var chat = await Chat.StartAsync([]);
        var urgent = await chat.PressAsync((await chat.TypeAsync("help")).Button("What is urgent?"));
        Assert.Equal("What is urgent?", urgent.Summary);
        var overview = await chat.PressAsync(urgent.Button("All commands"));
        Assert.Equal("What I can do", overview.Elements.OfType<TitleElement>().First().Text);
    }
}
