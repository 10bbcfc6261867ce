using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Protocols.Tests.BotFramework.Connector;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Peers;

public sealed class PlaygroundServerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RecordingBot? _bot;
    private PlaygroundServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await RecordingBot.StartAsync(Cancellation);
        _server = await PlaygroundServer.StartAsync(_bot.Endpoint, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await _bot!.DisposeAsync();
    }

    [Fact]
    public void Nothing_outside_this_machine_can_reach_it()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == _server!.Port).ToList();

        Assert.Equal("127.0.0.1", Assert.Single(listeners).Address.ToString());
    }

    [Fact]
    public async Task An_installation_reaches_the_bot_with_the_ids_of_its_tenant()
    {
        await _server!.InstallAsync(PlaygroundTenant.ChannelId, Cancellation);

        var install = await _bot!.WaitForAsync("installationUpdate", Cancellation);
        var update = await _bot.WaitForAsync("conversationUpdate", Cancellation);
        Assert.Equal("add", install.GetProperty("action").GetString());
        Assert.Equal(_server.ServiceUrl.AbsoluteUri, install.GetProperty("serviceUrl").GetString());
        Assert.Equal(PlaygroundTenant.BotId, install.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal(PlaygroundTenant.TeamId, update.GetProperty("channelData").GetProperty("team").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(PlaygroundTenant.PersonalChatId, false, "what is due?")]
    [InlineData(PlaygroundTenant.GroupChatId, true, "<at>Csm Bot</at> what is due?")]
    [InlineData(PlaygroundTenant.ChannelId, true, "<at>Csm Bot</at> what is due?")]
    public async Task What_the_user_says_reaches_the_bot_and_its_answer_is_shown(string conversation, bool mentionsBot, string text)
    {
        await _server!.SayAsync(conversation, "what is due?", mentionsBot, Cancellation);
        var message = await _bot!.WaitForAsync("message", Cancellation);
        Assert.Equal(text, message.GetProperty("text").GetString());
        Assert.Equal(PlaygroundTenant.CurrentUser.Id, message.GetProperty("from").GetProperty("id").GetString());

        var client = ConnectorRig.On(new SocketsHttpHandler());
        var place = message.GetProperty("conversation").GetProperty("id").GetString()!;
        var sent = await client.SendToConversationAsync(_server.ServiceUrl, place, OutgoingActivity.Message("Nothing"), Cancellation);

        var shown = await _server.WaitForAsync(entry => entry.IsFromBot, Cancellation);
        Assert.Equal((place, sent.Id, "Nothing"), (shown.ConversationId, shown.Id, shown.MessageText));
        Assert.StartsWith(conversation, place, StringComparison.Ordinal);
        Assert.Equal(conversation == PlaygroundTenant.ChannelId, place.Contains(";messageid=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pressed_button_reaches_the_bot_and_its_answer_comes_back()
    {
        var client = ConnectorRig.On(new SocketsHttpHandler());
        var card = OutgoingActivity.Card("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"One"}]}""", "One");
        var sent = await client.SendToConversationAsync(_server!.ServiceUrl, PlaygroundTenant.PersonalChatId, card, Cancellation);
        Assert.Contains("One", (await _server.WaitForAsync(entry => entry.Id == sent.Id, Cancellation)).Card.ToString(), StringComparison.Ordinal);

        var action = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "task.complete.v1", ["data"] = new JsonObject { ["id"] = "7" } } };
        var answer = await _server.InvokeAsync("adaptiveCard/action", action, PlaygroundTenant.PersonalChatId, sent.Id, Cancellation);
        await _server.SubmitAsync(new JsonObject { ["id"] = "8" }, PlaygroundTenant.PersonalChatId, sent.Id!, Cancellation);

        Assert.Equal("Done", answer.Json.GetProperty("value").GetString());
        var invoke = await _bot!.WaitForAsync("invoke", Cancellation);
        Assert.Equal("task.complete.v1", invoke.GetProperty("value").GetProperty("action").GetProperty("verb").GetString());
        Assert.Equal(sent.Id, invoke.GetProperty("replyToId").GetString());
        Assert.Equal("8", (await _bot.WaitForAsync("message", Cancellation)).GetProperty("value").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Any_activity_can_be_sent_such_as_one_of_another_person()
    {
        var template = (JsonObject)JsonNode.Parse((await _server!.TemplateAsync("uninstall", PlaygroundTenant.PersonalChatId, Cancellation)).Body)!;
        template["from"]!["id"] = PlaygroundTenant.Others[0].Id;

        Assert.Equal(200, (await _server.CustomActivityAsync(template.ToJsonString(), Cancellation)).Status);

        var activity = await _bot!.WaitForAsync("installationUpdate", Cancellation);
        Assert.Equal(("remove", PlaygroundTenant.Others[0].Id), (activity.GetProperty("action").GetString(), activity.GetProperty("from").GetProperty("id").GetString()));
    }

    // A pipe that closes is all that a killed parent leaves behind.
    [Fact]
    public async Task It_ends_and_cleans_up_when_its_parent_is_gone()
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        var folder = Directory.CreateTempSubdirectory("csmbot-playground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), PlaygroundTenant.Configuration(), Cancellation);
        var port = FreePort.Find();
        string[] arguments = [Path.Combine(setup.Folder, "agents-playground.cjs"), "start", "-p", $"{port}", "-e", "http://127.0.0.1:9/", "-c", "msteams", "--disable-telemetry"];
        using var process = Process.Start(PeerCommand.StartInfo(PeerCommand.Node, arguments, folder))!;
        using var timeout = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line && !line.StartsWith("Listening", StringComparison.Ordinal))
        {
        }

        process.StandardInput.Close();

        await EndedAsync(process, timeout.Token);
        Assert.False(Directory.Exists(folder));
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, timeout.Token);
        });
    }

    private static async Task EndedAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("The playground outlived its parent.");
        }
    }
}
