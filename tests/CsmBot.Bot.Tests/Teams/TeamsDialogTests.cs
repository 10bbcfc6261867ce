using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>Forms in dialogs, and "Triage this message".</summary>
public sealed class TeamsDialogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edit_opens_a_dialog_where_a_refused_form_stays_open_and_a_saved_one_updates_the_card()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var edit = TeamsAction.Of(card.Card!.Value, "task.edit.v1");
        Assert.Equal(("Action.Submit", "task/fetch"), (edit.Type, edit.Data["msteams"]!["type"]!.GetValue<string>()));

        var opened = await teams.InvokeAsync(teams.Posts.Invoke("task/fetch", Request(edit.Data)), Token);
        Assert.Equal("continue", opened.GetProperty("task").GetProperty("type").GetString());
        var form = TeamsAction.Of(FormOf(opened), "task.edit-form.v1");
        Assert.Single(card.Versions);

        var refused = await teams.InvokeAsync(teams.Posts.Invoke("task/submit", Request(Edited(form.Data, ("due", "blursday")))), Token);
        Assert.Contains("blursday", FormOf(refused).GetRawText(), StringComparison.Ordinal);

        var saved = await teams.InvokeAsync(teams.Posts.Invoke("task/submit", Request(Edited(form.Data, ("due", "2030-01-31"), ("quadrant", "2")))), Token);
        Assert.Equal("message", saved.GetProperty("task").GetProperty("type").GetString());
        await teams.ReachedAsync(_ => card.Versions.Count == 2, Token);
        Assert.Contains("Quadrant 2", card.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Single(teams.Open(TeamsPerson.Dana.Chat).Messages);
    }

    [Fact]
    public async Task Where_the_client_has_no_dialogs_the_form_takes_the_cards_place()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("triage churn threat at Acme");
        post["channelId"] = "msteams";
        var card = await teams.SayAsync(post, 1, Token);
        var data = TeamsAction.Of(card.Card!.Value, "task.edit.v1").Data;
        data.AsObject().Remove("msteams");
        var answer = await teams.InvokeAsync(teams.Posts.Execute(data, "task.edit.v1", card.Id), Token);
        Assert.Contains("Input.Text", answer.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        await teams.ReachedAsync(_ => card.Versions.Count == 2, Token);
        var form = TeamsAction.Of(card.Card!.Value, "task.edit-form.v1");
        await teams.InvokeAsync(teams.Posts.Execute(Edited(form.Data, ("account", "Globex")), "task.edit-form.v1", card.Id), Token);
        Assert.Equal("Globex", (await TeamsTasks.FindAsync(teams, 1, Token))!.Account);
    }

    [Fact]
    public async Task T6_Triage_this_message_takes_its_words_files_them_and_keeps_the_way_back()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var payload = Payload("<div><p>Acme threatens to <b>churn</b> by Friday</p><script>x()</script></div>", "https://teams.microsoft.com/l/message/19%3Aabc/1763700000009");
        var opened = await teams.InvokeAsync(teams.Posts.Invoke("composeExtension/fetchTask", Command(payload), conversation: TeamsPost.Channel), Token);
        var shown = FormOf(opened).GetRawText();
        Assert.Contains("Acme threatens to churn by Friday", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("x()", shown, StringComparison.Ordinal);

        var form = TeamsAction.Of(FormOf(opened), "triage.capture-form.v1");
        var filed = await teams.InvokeAsync(
            teams.Posts.Invoke("composeExtension/submitAction", Command(payload, Filled(form.Data, ("text", "Acme threatens to churn by Friday"))), conversation: TeamsPost.Channel), Token);
        Assert.Equal("message", filed.GetProperty("task").GetProperty("type").GetString());
        Assert.Contains("T-1", filed.GetProperty("task").GetProperty("value").GetString(), StringComparison.Ordinal);
        var task = await TeamsTasks.FindAsync(teams, 1, Token);
        Assert.Equal(("Acme", "https://teams.microsoft.com/l/message/19%3Aabc/1763700000009"), (task!.Account, task.Source));

        await teams.ReachedAsync(connector => connector.Requests.Any(request => request.Operation == FakeOperation.Send), Token);
        var sent = teams.Connector.Requests.Single(request => request.Operation == FakeOperation.Send);
        Assert.NotEqual(TeamsPost.Channel, sent.ConversationId);
        Assert.Contains("Action.OpenUrl", sent.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T6_Where_the_platform_gives_no_link_one_is_made_of_the_ids()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var payload = Payload("churn threat at Acme", string.Empty);
        var opened = await teams.InvokeAsync(teams.Posts.Invoke("composeExtension/fetchTask", Command(payload), conversation: TeamsPost.Channel), Token);
        var form = TeamsAction.Of(FormOf(opened), "triage.capture-form.v1");
        await teams.InvokeAsync(
            teams.Posts.Invoke("composeExtension/submitAction", Command(payload, Filled(form.Data, ("text", "churn threat at Acme"))), conversation: TeamsPost.Channel), Token);
        Assert.StartsWith(
            "https://teams.microsoft.com/l/message/19%3A8f3b2c0d9a414e0c8b7a1d2e3f405162%40thread.tacv2/1763700000009?tenantId=",
            (await TeamsTasks.FindAsync(teams, 1, Token))!.Source,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_the_reason_and_files_nothing()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var payload = Payload("<p></p>", string.Empty);
        var opened = await teams.InvokeAsync(teams.Posts.Invoke("composeExtension/fetchTask", Command(payload), conversation: TeamsPost.Channel), Token);
        var form = TeamsAction.Of(FormOf(opened), "triage.capture-form.v1");
        var again = await teams.InvokeAsync(
            teams.Posts.Invoke("composeExtension/submitAction", Command(payload, Filled(form.Data)), conversation: TeamsPost.Channel), Token);
        Assert.Equal("continue", again.GetProperty("task").GetProperty("type").GetString());
        Assert.Null(await TeamsTasks.FindAsync(teams, 1, Token));
    }

    [Fact]
    public async Task T25_A_guest_cannot_triage_a_message()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var answer = await teams.InvokeAsync(
            teams.Posts.Invoke("composeExtension/fetchTask", Command(Payload("churn threat at Acme", string.Empty)), TeamsPerson.Gil, TeamsPost.Channel), Token);
        Assert.Contains("You are a guest here", answer.GetProperty("task").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    private static JsonObject Request(JsonNode data) => new() { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } };

    private static JsonObject Payload(string html, string link) => new()
    {
        ["id"] = "1763700000009",
        ["linkToMessage"] = link,
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = TeamsPerson.Bo.AadObjectId, ["displayName"] = "Bo Lind" } },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
    };

    private static JsonObject Command(JsonObject payload, JsonNode? data = null)
    {
        var command = new JsonObject { ["commandId"] = "triageMessage", ["commandContext"] = "message", ["messagePayload"] = payload.DeepClone() };
        if (data is not null)
        {
            command["data"] = data;
        }

        return command;
    }

    /// <summary>A client sends every input that holds something, and leaves out the empty ones.</summary>
    private static JsonNode Edited(JsonNode data, params (string Field, string Value)[] fields) => Filled(
        Filled(data, ("text", "churn threat at Acme"), ("account", "Acme"), ("quadrant", "1"), ("owner", TeamsPerson.Dana.AadObjectId)), fields);

    private static JsonNode Filled(JsonNode data, params (string Field, string Value)[] fields)
    {
        var filled = data.DeepClone();
        foreach (var (field, value) in fields)
        {
            filled["field." + field] = value;
        }

        return filled;
    }

    private static JsonElement FormOf(JsonElement answer) => answer.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");
}
