using System.Globalization;
using CsmBot.Conversation;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Storage.Sessions;
using CsmBot.Storage.Sqlite;
using CsmBot.Testing.Samples;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Whole turns against a real database in a folder of its own: type, press, submit, and see the card that comes back.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csmbot-test-").FullName;
    private readonly SqliteRowEngine _sqlite;
    private readonly ServiceProvider _services;
    private readonly WorkspaceStore _store;
    private readonly SettableTime _time = new();
    private int _turns;

    private Chat()
    {
        _sqlite = new SqliteRowEngine(new SqliteFile(Path.Combine(_folder, "test.db")));
        Rows = new CountingRowEngine(_sqlite);
        _store = new WorkspaceStore(Rows, new WorkspaceDirectory(Rows), new AccountBooks(Rows), new Instances(Rows, TimeProvider.System, isAlone: true));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IWorkspaceStore>(_store)
            .AddConversation()
            .BuildServiceProvider();
    }

    public CountingRowEngine Rows { get; }

    public IServiceProvider Services => _services;

    public Instant Now
    {
        get => _time.Now;
        set => _time.Now = value;
    }

    public string? Zone { get; set; } = "Europe/Berlin";

    public static async Task<Chat> StartAsync(params IEnumerable<TaskItem> tasks)
    {
        var chat = new Chat();
        await chat.Rows.InitializeAsync(CancellationToken.None);
        await chat.SaveAsync(tasks);
        return chat;
    }

    /// <summary>Types a line as Anna and returns the one card that answers.</summary>
    public async Task<Card> TypeAsync(string text) => Assert.Single((await RunAsync(new TextInput(text))).Messages).Card;

    public async Task<Card> PressAsync(CardButton button, string? messageKey = null) =>
        Assert.Single((await RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, messageKey))).Messages).Card;

    public async Task<Card> SubmitAsync(string form, Dictionary<string, string> values) => Assert.Single((await RunAsync(new FormInput(form, values))).Messages).Card;

    public async Task<TurnResult> RunAsync(TurnInput input)
    {
        var result = await _services.GetRequiredService<TurnRunner>().RunAsync(NewTurn(input), fromInbox: false, CancellationToken.None);
        Assert.Equal(TurnOutcome.Applied, result.Outcome);
        return result;
    }

    public Task SaveAsync(params IEnumerable<TaskItem> tasks) => WriteAsync(tasks, (session, task) => session.Save(task));

    public Task SaveAsync(params IEnumerable<Member> members) => WriteAsync(members, (session, member) => session.Save(member));

    public Task SaveAsync(params IEnumerable<KnownAccount> accounts) => WriteAsync(accounts, (session, account) => session.Save(account));

    public IWorkspaceSession Open() => _store.Open(NewTurn(new EventInput("test")), fromInbox: false);

    public async Task<Member> MemberAsync() => (await Open().FindMemberAsync(SampleTask.Anna, CancellationToken.None))!;

    public async Task<CommandRecord?> LastCommandAsync() => await Open().ReadCommandsAsync(SampleTask.Anna, CancellationToken.None).FirstOrDefaultAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sqlite.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WriteAsync<T>(IEnumerable<T> items, Action<IWorkspaceSession, T> save)
    {
        foreach (var some in items.Chunk(25))
        {
            var session = Open();
            foreach (var item in some)
            {
                save(session, item);
            }

            Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(CancellationToken.None));
        }
    }

    private Turn NewTurn(TurnInput input) => new()
    {
        Id = new TurnId("turn-" + (++_turns).ToString("D6", CultureInfo.InvariantCulture)),
        Workspace = new WorkspaceId("test"),
        Conversation = new ConversationId("room"),
        Channel = "test",
        Actor = SampleTask.Anna,
        ActorName = "Anna Lind",
        ActorZone = Zone,
        ReceivedAt = Now,
        Input = input,
    };
}
