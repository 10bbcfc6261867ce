using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Teams;

namespace CsmBot.Host.Tests.Teams;

/// <summary>Both bots beside one connector. What is sent goes to both, and how they answer is kept where it differs.</summary>
internal sealed class SdkPair : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly TemporaryFolder _folder;
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly SdkBot _sdk;
    private readonly HostProcess _ours;

    private SdkPair(SdkBot sdk, HostProcess ours, FakeConnector connector, TemporaryFolder folder)
    {
        (_sdk, _ours, _folder) = (sdk, ours, folder);
        Connector = connector;
        Posts = new SdkPosts(connector.ServiceUrl, connector.BotId, connector.TenantId);
    }

    public FakeConnector Connector { get; }

    public SdkPosts Posts { get; }

    /// <summary>What each case was answered with, on both sides.</summary>
    public List<(string Case, string Sdk, string Ours)> Answers { get; } = [];

    public static async Task<SdkPair> StartAsync(CancellationToken cancellationToken)
    {
        var sdk = await SdkBot.StartAsync(cancellationToken);
        var connector = await FakeConnector.StartAsync(cancellationToken);
        connector.Members.Add(SdkPosts.PersonId, SdkPosts.AadObjectId, "Dana Reyes");
        foreach (var conversation in new[] { SdkPosts.Chat, SdkPosts.Group, SdkPosts.Channel, SdkPosts.Thread })
        {
            connector.Conversation(conversation);
        }

        var folder = new TemporaryFolder();
        return new SdkPair(sdk, await HostProcess.ServeAsync(folder.Location, settings: [("Teams__AllowUnauthenticated", "true")]), connector, folder);
    }

    /// <summary>Posts to both; the body of our answer.</summary>
    public Task<string> PostAsync(string name, JsonObject activity, CancellationToken cancellationToken) =>
        SendAsync(name, HttpMethod.Post, activity.ToJsonString(), cancellationToken);

    public async Task<string> SendAsync(string name, HttpMethod method, string? body, CancellationToken cancellationToken)
    {
        var sdk = await AskAsync(_sdk.Address, method, body, cancellationToken);
        var ours = await AskAsync(_ours.Address, method, body, cancellationToken);
        Answers.Add((name, sdk.Shape, ours.Shape));
        return ours.Body;
    }

    /// <summary>Waits until both have replied in a conversation; our card and how each was sent.</summary>
    public async Task<JsonElement> RepliedAsync(string name, string conversation, CancellationToken cancellationToken)
    {
        await ReachedAsync(name, () => Connector.Conversation(conversation).Messages.Select(IsOurs).Distinct().Count() == 2, cancellationToken);
        var messages = Connector.Conversation(conversation).Messages;
        var (ours, sdk) = (messages.First(IsOurs), messages.First(message => !IsOurs(message)));
        Answers.Add((name, PathOf(sdk), PathOf(ours)));
        return ours.Card!.Value;
    }

    /// <summary>Waits until our card in a conversation has been updated; the card as it is then.</summary>
    public async Task<JsonElement> ChangedAsync(string conversation, CancellationToken cancellationToken)
    {
        var shown = Connector.Conversation(conversation).Messages.First(IsOurs);
        await ReachedAsync("the change of a card", () => shown.Versions.Count > 1, cancellationToken);
        return shown.Card!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _ours.DisposeAsync();
        await _sdk.DisposeAsync();
        await Connector.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    /// <summary>Waits for something to show at the connector, and says what did where it does not.</summary>
    private async Task ReachedAsync(string name, Func<bool> isReached, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Connector.WaitForAsync(_ => isReached(), patience.Token);
        }
        catch (OperationCanceledException overdue) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{name} did not come. What did: {string.Join('\n', Connector.Requests.Select(request => $"{request.Operation} {request.ConversationId}"))}. Answers: {string.Join('\n', Answers)}", overdue);
        }
    }

    private async Task<(string Shape, string Body)> AskAsync(Uri address, HttpMethod method, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, "api/messages"));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var answer = await _http.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
        return (((int)answer.StatusCode).ToString() + (said.Length == 0 ? "" : isJson ? $" {JsonShape.Of(said)}" : $" {answer.Content.Headers.ContentType}"), said);
    }

    private static bool IsOurs(FakeMessage message) => message.Current.GetRawText().Contains("csmbot", StringComparison.Ordinal);

    private static string PathOf(FakeMessage message) => message.ReplyToId is null ? "POST activities" : "POST activities/{replyToId}";
}
