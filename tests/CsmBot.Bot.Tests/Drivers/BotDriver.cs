using CsmBot.Conversation;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Storage;
using CsmBot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>The whole bot below the channels, on real SQLite in a folder of its own: say something, look at the cards and at what is stored.</summary>
internal sealed class BotDriver : IAsyncDisposable
{
    /// <summary>Monday 23 November 2026, 10:00 in New York.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 15, 0);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;
    private int _turns;

    private BotDriver(Action<IServiceCollection>? configure, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Path", _folder.File("bot.db"))])
            .AddInMemoryCollection(settings)
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Time)
            .AddLogging()
            .AddConversation()
            .AddStorage();
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public static WorkspaceId Workspace { get; } = new("test");

    /// <summary>Where <see cref="InChannel"/> turns come from.</summary>
    public static ConversationId Channel { get; } = new("channel-1");

    public static MemberId Dana { get; } = new("dana");

    public ManualTimeProvider Time { get; } = new(Start);

    public IWorkspaceStore Store => _services.GetRequiredService<IWorkspaceStore>();

    /// <param name="settings">Overrides, such as the path of a file that two drivers share like two processes do.</param>
    public static async Task<BotDriver> StartAsync(
        CancellationToken cancellationToken, Action<IServiceCollection>? configure = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var driver = new BotDriver(configure, settings ?? []);
        await driver._services.GetRequiredService<IStorageProbe>().PrepareAsync(cancellationToken);
        return driver;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Types text and returns the cards that answered, updates included.</summary>
    public Task<IReadOnlyList<OutboundMessage>> SayAsync(string text, CancellationToken cancellationToken, MemberId? actor = null) =>
        RunAsync(new TextInput(text), cancellationToken, actor);

    /// <summary>Presses a button of a message.</summary>
    public Task<IReadOnlyList<OutboundMessage>> PressAsync(
        OutboundMessage message, string actionId, CancellationToken cancellationToken, string? value = null, MemberId? actor = null)
    {
        var button = Buttons(message.Card).First(button => button.ActionId == actionId && (value is null || button.Value == value));
        return RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key), cancellationToken, actor);
    }

    /// <summary>Fills in a message's form and sends it.</summary>
    public Task<IReadOnlyList<OutboundMessage>> SubmitAsync(
        OutboundMessage message, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken, MemberId? actor = null)
    {
        var form = message.Card.Elements.OfType<FormElement>().Single();
        return RunAsync(new FormInput(form.FormId, values, form.EntityId, form.EntityVersion, message.Key), cancellationToken, actor);
    }

    public Task<IReadOnlyList<OutboundMessage>> RunAsync(TurnInput input, CancellationToken cancellationToken, MemberId? actor = null) =>
        AnswersAsync(TurnOf(input, actor), cancellationToken);

    public Task<TurnResult> RunTurnAsync(Turn turn, CancellationToken cancellationToken) =>
        _services.GetRequiredService<TurnRunner>().RunAsync(turn, fromInbox: false, cancellationToken);

    public Turn TurnOf(TurnInput input, MemberId? actor = null, string? id = null) => new()
    {
        Id = new TurnId(id ?? $"turn-{++_turns}"),
        Workspace = Workspace,
        Conversation = new ConversationId($"with-{(actor ?? Dana).Value}"),
        Channel = "test",
        Actor = actor ?? Dana,
        ActorName = (actor ?? Dana) == Dana ? "Dana Reyes" : (actor ?? Dana).Value,
        ActorZone = "America/New_York",
        ReceivedAt = Time.Now,
        Input = input,
    };

    /// <summary>The same turn in a channel where others read along; what is for the actor alone goes where their own chat is.</summary>
    public Turn InChannel(TurnInput input, MemberId? actor = null)
    {
        var turn = TurnOf(input, actor);
        return turn with { Conversation = Channel, PrivateConversation = turn.Conversation };
    }

    /// <summary>Runs a turn and records what it answered as delivered, which is what lets a later turn replace it.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> AnswersAsync(Turn turn, CancellationToken cancellationToken)
    {
        var result = await RunTurnAsync(turn, cancellationToken);
        foreach (var place in result.Messages.GroupBy(message => message.Conversation))
        {
            await Get<IOutbox>().MarkDeliveredAsync([.. place], cancellationToken);
        }

        return result.Messages;
    }

    /// <summary>A session of its own on what is stored, for looking and for arranging.</summary>
    public IWorkspaceSession Open() => Store.Open(TurnOf(new EventInput("look")), fromInbox: false);

    public Task<TaskItem?> FindTaskAsync(int number, CancellationToken cancellationToken) => Open().FindTaskAsync(new TaskId(number), cancellationToken);

    public static IEnumerable<CardButton> Buttons(Card card) => card.Elements.OfType<ButtonsElement>().SelectMany(element => element.Buttons)
        .Concat(card.Elements.OfType<TaskListElement>().SelectMany(list => list.Tasks).SelectMany(row => row.Buttons));

    /// <summary>All words of a card, for assertions on what a person reads.</summary>
    public static string TextOf(Card card) => string.Join('\n', card.Elements.Select(element => element switch
    {
        TitleElement title => title.Text,
        TextElement text => text.Text,
        FactsElement facts => string.Join('\n', facts.Facts.Select(fact => $"{fact.Label}: {fact.Value}")),
        ButtonsElement buttons => string.Join(" | ", buttons.Buttons.Select(button => button.Label)),
        TaskListElement list => string.Join('\n', list.Tasks.Select(row => $"{row.Id} {row.Text} [{string.Join(", ", row.Marks)}]").Prepend(list.Heading)),
        MatrixElement matrix => string.Join('\n', matrix.Cells.Select(cell => $"{cell.Label} {cell.Total}: {string.Join(", ", cell.Tasks.Select(row => row.Id))}")),
        FormElement form => string.Join('\n', form.Fields.Select(field => $"{field.Label}={field.Value}")),
        _ => string.Empty,
    }));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
