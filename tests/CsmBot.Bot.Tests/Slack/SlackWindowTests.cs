using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Forms in windows: what is wrong stands at its field, what was corrected is taken, what was sent is sent once.</summary>
public sealed class SlackWindowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_wrong_is_shown_at_its_field_and_the_corrected_form_is_taken_once()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var view = await OpenEditAsync(slack);
        using var refused = await slack.InteractAsync(slack.Submit(view, ("due", "when pigs fly")), Token);
        var answer = JsonElement.Parse(await refused.Content.ReadAsStringAsync(Token));
        Assert.Equal("errors", answer.GetProperty("response_action").GetString());
        var (block, words) = Assert.Single(answer.GetProperty("errors").EnumerateObject().Select(error => (error.Name, error.Value.GetString())));
        Assert.EndsWith("/due", block, StringComparison.Ordinal);
        Assert.Contains("when pigs fly", words, StringComparison.Ordinal);
        Assert.Equal(1, (await slack.FindTaskAsync(1, Token))!.Version);

        for (var i = 0; i < 2; i++)
        {
            using var taken = await slack.InteractAsync(slack.Submit(view, ("due", "2027-01-15")), Token);
            Assert.Empty(await taken.Content.ReadAsByteArrayAsync(Token));
        }

        var task = await slack.FindTaskAsync(1, Token);
        Assert.Equal((2, "2027-01-15"), (task!.Version, task.Due!.Local.Date.ToString("uuuu'-'MM'-'dd", null)));
    }

    [Fact]
    public async Task Every_fault_of_a_form_is_shown_at_once()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var said = await slack.SendAsync(slack.Event(slack.Direct("me")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        var ts = (await slack.MessagesAsync(1, Token))[0].Ts;
        using var press = await slack.InteractAsync(slack.Press(blocks, "me.edit.v1", SlackDriver.DanasChat, ts), Token);
        var view = await WindowAsync(slack);
        using var refused = await slack.InteractAsync(slack.Submit(view, ("zone", "Atlantis"), ("hours", "late")), Token);
        var errors = JsonElement.Parse(await refused.Content.ReadAsStringAsync(Token)).GetProperty("errors");
        Assert.Equal(["hours", "zone"], errors.EnumerateObject().Select(error => error.Name.Split('/')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task T15_A_form_of_a_task_that_was_changed_meanwhile_comes_anew_and_says_so()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var view = await OpenEditAsync(slack);
        using var meanwhile = await slack.SendAsync(slack.Event(slack.Direct("edit T-1 account Initech")), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 2, Token);
        using var stale = await slack.InteractAsync(slack.Submit(view, ("due", "2027-01-15")), Token);
        var answer = JsonElement.Parse(await stale.Content.ReadAsStringAsync(Token));
        Assert.Equal("update", answer.GetProperty("response_action").GetString());
        Assert.Null((await slack.FindTaskAsync(1, Token))!.Due);

        using var again = await slack.InteractAsync(slack.Submit(answer.GetProperty("view"), SlackDriver.Dana, "h2"), Token);
        Assert.Equal("2027-01-15", (await slack.FindTaskAsync(1, Token))!.Due!.Local.Date.ToString("uuuu'-'MM'-'dd", null));
    }

    [Fact]
    public async Task A_form_of_another_make_is_answered_with_words()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var submission = slack.Interaction("view_submission");
        submission["view"] = new JsonObject { ["id"] = "V9", ["type"] = "modal", ["hash"] = "h", ["private_metadata"] = "{}", ["state"] = new JsonObject { ["values"] = new JsonObject() } };
        using var answer = await slack.InteractAsync(submission, Token);
        Assert.Equal("update", JsonElement.Parse(await answer.Content.ReadAsStringAsync(Token)).GetProperty("response_action").GetString());
    }

    private static async Task<JsonElement> OpenEditAsync(SlackDriver slack)
    {
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        using var press = await slack.InteractAsync(slack.Press(blocks, "task.edit.v1", SlackDriver.DanasChat, ts), Token);
        return await WindowAsync(slack);
    }

    private static async Task<JsonElement> WindowAsync(SlackDriver slack)
    {
        await slack.ReachedAsync(api => api.CallsOf("views.update").Count == 1, Token);
        return slack.Slack.CallsOf("views.update")[0].Json("view");
    }
}
