using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Host.Tests.Teams;

/// <summary>The whole program against the real Microsoft 365 Agents Playground, driven as its page drives it.</summary>
public sealed class PlaygroundTests : IAsyncLifetime
{
    private const string Personal = PlaygroundTenant.PersonalChatId;

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = HostProcess.FindPort();
    private HostProcess? _host;
    private PlaygroundServer? _playground;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PlaygroundServer Playground => _playground!;

    public async ValueTask InitializeAsync()
    {
        await StartHostAsync();
        _playground = await PlaygroundServer.StartAsync(new Uri(_host!.Address, "api/messages"), Token);
    }

    [Fact]
    public async Task T1_Opening_the_personal_chat_greets_once_however_often_it_is_opened()
    {
        await Playground.InstallAsync(Personal, Token);
        await CardAsync("I am CsmBot");
        await Playground.InstallAsync(Personal, Token);
        await SayAsync(Personal, "help");
        await CardAsync("snooze");
        Assert.Single(Playground.Shown, shown => IsCard(shown, "I am CsmBot"));
    }

    [Fact]
    public async Task Every_button_of_a_filed_task_answers_and_changes_its_card_in_place()
    {
        await SayAsync(Personal, "triage churn threat at Acme");
        var card = await CardAsync("T-1 · Quadrant 1");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // A closed task has other buttons, so closing comes last but for taking it back.
        foreach (var action in TeamsAction.AllOf(card.Card!.Value).OrderBy(action => action.Id switch { "task.complete.v1" => 1, "command.undo.v1" => 2, _ => 0 }).ToList())
        {
            // Each press needs the card as it stands then, so it is asked for anew.
            var before = Playground.Shown.Count;
            await SayAsync(Personal, "task T-1");
            await WaitForAsync(_ => Playground.Shown.Skip(before).Any(IsNewTask));
            var now = Playground.Shown.Last(IsNewTask);
            var button = TeamsAction.AllOf(now.Card!.Value).FirstOrDefault(button => button.Id == action.Id);
            if (button is null || !seen.Add(action.Id!))
            {
                continue;
            }

            var answer = await PressAsync(now, button);
            // The playground passes on the answer's type and value, and keeps its status to itself.
            Assert.Equal((action.Id, "application/vnd.microsoft.card.adaptive"), (action.Id, answer.GetProperty("type").GetString()));
        }

        Assert.Contains("task.complete.v1", seen);
        Assert.Contains("task.snooze.v1", seen);
        Assert.Contains("task.quadrant.v1", seen);
        Assert.Contains("task.edit.v1", seen);
        Assert.Contains("task.why.v1", seen);
        Assert.Contains("command.undo.v1", seen);
    }

    [Fact]
    public async Task The_edit_form_takes_the_cards_place_and_saves()
    {
        await SayAsync(Personal, "triage churn threat at Acme");
        var card = await CardAsync("T-1 · Quadrant 1");
        var form = await PressAsync(card, TeamsAction.Of(card.Card!.Value, "task.edit.v1"));
        var submit = TeamsAction.Of(form.GetProperty("value"), "task.edit-form.v1");
        submit.Data["field.text"] = "churn threat at Acme";
        submit.Data["field.quadrant"] = "1";
        submit.Data["field.owner"] = PlaygroundTenant.CurrentUser.AadObjectId;
        submit.Data["field.account"] = "Globex";
        var saved = await PressAsync(card, submit);
        Assert.Contains("Globex", saved.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        await WaitForAsync(shown => shown.Action == "updateMessage" && IsCard(shown, "Globex"));
    }

    [Fact]
    public async Task Undo_takes_a_closing_back_on_the_same_card()
    {
        await SayAsync(Personal, "triage build relationship with new sponsor");
        var card = await CardAsync("T-1 · Quadrant 2");
        var done = await PressAsync(card, TeamsAction.Of(card.Card!.Value, "task.complete.v1"));
        Assert.Contains("T-1 · Done", done.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        var undone = await PressAsync(card, TeamsAction.Of(done.GetProperty("value"), "command.undo.v1"));
        Assert.Contains("T-1 · Quadrant 2", undone.GetProperty("value").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C5_A_channel_gets_the_short_card_in_the_thread_and_the_person_an_unasked_post_in_their_own_chat()
    {
        await Playground.InstallAsync(PlaygroundTenant.ChannelId, Token);
        var asked = await SayAsync(PlaygroundTenant.ChannelId, "triage churn threat at Acme", mentionsBot: true);
        var thread = asked.Json.GetProperty("postConversationId").GetString();
        Assert.StartsWith(PlaygroundTenant.ChannelId + ";messageid=", thread, StringComparison.Ordinal);
        var shared = await WaitForAsync(shown => shown.ConversationId == thread && IsCard(shown, "T-1"));
        Assert.DoesNotContain("Acme", shared.Card!.Value.GetRawText(), StringComparison.OrdinalIgnoreCase);
        // Nobody wrote in the personal chat: the bot opened it.
        await WaitForAsync(shown => shown.ConversationId == Personal && IsCard(shown, "Acme"));
    }

    [Fact]
    public async Task A_group_chat_is_answered_in_the_same_way()
    {
        await SayAsync(PlaygroundTenant.GroupChatId, "triage customer training session", mentionsBot: true);
        var shared = await WaitForAsync(shown => shown.ConversationId == PlaygroundTenant.GroupChatId && IsCard(shown, "T-1 · Quadrant 2"));
        var done = await PressAsync(shared, TeamsAction.Of(shared.Card!.Value, "task.complete.v1"), PlaygroundTenant.GroupChatId);
        Assert.Contains("T-1 · Done", done.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        await WaitForAsync(shown => shown.Action == "updateMessage" && shown.ConversationId == PlaygroundTenant.GroupChatId && IsCard(shown, "T-1 · Done"));
    }

    [Fact]
    public async Task T6_Triage_this_message_files_it_from_its_menu()
    {
        var command = new JsonObject
        {
            ["commandId"] = "triageMessage",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["id"] = "1763700000009", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Acme threatens to <b>churn</b></p>" } },
        };
        var opened = await Playground.InvokeAsync("composeExtension/fetchTask", command, Personal, null, Token);
        var form = TeamsAction.Of(opened.Json.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content"), "triage.capture-form.v1");
        var data = form.Data.DeepClone();
        data["field.text"] = "Acme threatens to churn";
        command["data"] = data;
        var filed = await Playground.InvokeAsync("composeExtension/submitAction", command, Personal, null, Token);
        Assert.Equal("message", filed.Json.GetProperty("task").GetProperty("type").GetString());
        await CardAsync("T-1");
    }

    [Fact]
    public async Task A_card_is_updated_after_the_bot_was_killed_and_started_again()
    {
        await SayAsync(Personal, "triage build relationship with new sponsor");
        var card = await CardAsync("T-1 · Quadrant 2");
        using (var person = new WebPerson(_host!.Address))
        {
            await person.WaitUntilIdleAsync();
        }

        await _host.KillAsync();
        await _host.DisposeAsync();
        await StartHostAsync();
        await PressAsync(card, TeamsAction.Of(card.Card!.Value, "task.complete.v1"));
        var updated = await WaitForAsync(shown => shown.Action == "updateMessage" && IsCard(shown, "T-1 · Done"));
        Assert.Equal(card.Id, updated.Id);
    }

    public async ValueTask DisposeAsync()
    {
        if (_playground is not null)
        {
            await _playground.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task StartHostAsync() => _host = await HostProcess.ServeAsync(_folder.Location, _port, ("Teams__AllowUnauthenticated", "true"));

    private async Task<PlaygroundAnswer> SayAsync(string conversation, string text, bool mentionsBot = false)
    {
        var answer = await Playground.SayAsync(conversation, text, mentionsBot, Token);
        Assert.Equal(200, answer.Status);
        return answer;
    }

    private async Task<JsonElement> PressAsync(PlaygroundMessage message, TeamsAction button, string? conversation = null)
    {
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = button.Type, ["title"] = button.Title, ["verb"] = button.Verb ?? button.Id, ["data"] = button.Data.DeepClone() } };
        var answer = await Playground.InvokeAsync("adaptiveCard/action", value, conversation ?? Personal, message.Id, Token);
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    private Task<PlaygroundMessage> CardAsync(string words) => WaitForAsync(shown => IsCard(shown, words));

    private async Task<PlaygroundMessage> WaitForAsync(Func<PlaygroundMessage, bool> fits)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        try
        {
            return await Playground.WaitForAsync(fits, patience.Token);
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            var shown = Playground.Shown.Select(shown => $"{shown.Action} in {shown.ConversationId} {shown.ThreadId}: {shown.MessageText} {shown.Card}");
            Assert.Fail("Waited in vain; shown were\n" + string.Join('\n', shown));
            throw;
        }
    }

    private static bool IsNewTask(PlaygroundMessage shown) => shown.Action == "createMessage" && IsCard(shown, "T-1 ·");

    private static bool IsCard(PlaygroundMessage shown, string words) =>
        shown is { IsFromBot: true, Card: { } card } && JsonSerializer.Serialize(card, PlainJson.Default.JsonElement).Contains(Escaped(words), StringComparison.Ordinal);

    private static string Escaped(string words) => JsonSerializer.Serialize(words, PlainJson.Default.String).Trim('"');
}
