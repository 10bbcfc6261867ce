using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Fallback;

/// <summary>T4: no dead end on unknown text.</summary>
public sealed class FallbackTests
{
    [Theory]
    [InlineData("/tday", "Did you mean “today”?")]
    [InlineData("/nxt", "Did you mean “next”?")]
    [InlineData("matirx", "Did you mean “matrix”?")]
    [InlineData("hi", "Hello Anna Lind")]
    [InlineData("thanks", "You are welcome")]
    [InlineData("🙏", "You are welcome")]
    [InlineData("!!!", "I see no words")]
    [InlineData("Can you send the SOC2 report?", "looks like a question")]
    [InlineData("Next week we review Acme", "is that work to file, or did you mean the command “next”?")]
    [InlineData("Acme wants to cancel", "Shall I file it as a task?")]
    [InlineData("/", "I see no words")]
    public async Task Every_text_gets_an_answer(string typed, string said)
    {
        await using var chat = await Chat.StartAsync([]);
        Assert.Contains(said, (await chat.TypeAsync(typed)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_in_plain_words_runs_the_command()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(1, Quadrant.DoFirst));
        Assert.StartsWith("Next: T-1", (await chat.TypeAsync("whats next?")).Summary, StringComparison.Ordinal);
        Assert.Equal(["T-1"], (await chat.TypeAsync("show my list")).Ids());
    }

    [Fact]
    public async Task Doubtful_text_is_filed_whole_or_run_as_the_command()
    {
        await using var chat = await Chat.StartAsync(SampleTask.Of(9, Quadrant.DoFirst));
        var offer = await chat.TypeAsync("Next week we review Acme");
        CardSnapshot.Match(offer, "TaskOrCommand");
        Assert.StartsWith("Next: T-9", (await chat.PressAsync(offer.Button("Yes, next"))).Summary, StringComparison.Ordinal);
        var again = await chat.TypeAsync("Next week we review Acme");
        await chat.PressAsync(again.Button("File it as a task"));
        Assert.Equal(["T-1"], (await chat.TypeAsync("find \"next week we review acme\"")).Ids());
    }
}
