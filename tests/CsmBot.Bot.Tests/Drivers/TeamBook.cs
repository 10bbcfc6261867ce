using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>A whole team around one book: they talk in their own chats and in a channel, other systems send signals, and the clock is moved by hand.</summary>
internal sealed class TeamBook : IAsyncDisposable
{
    /// <summary>What goes on in parts leaves the next one for the very next moment, which a clock that stands never reaches.</summary>
    private static readonly Duration Soon = Duration.FromTicks(200);

    private readonly BotDriver _bot;

    private TeamBook(BotDriver bot) => _bot = bot;

    public static MemberId Dana => BotDriver.Dana;

    public static MemberId Kim { get; } = new("kim");

    public static MemberId Sam { get; } = new("sam");

    public static MemberId Bo { get; } = new("bo");

    public static MemberId Cora { get; } = new("cora");

    public static MemberId Gil { get; } = new("gil");

    /// <summary>Two CSMs, Sales, a manager, the head coach, and a guest. All but the guest have spoken with the bot, and want no morning digest.</summary>
    public static IReadOnlyList<Member> Team { get; } =
    [
        Of(Dana, "Dana Reyes", MemberRole.Csm), Of(Kim, "Kim Ito", MemberRole.Csm), Of(Sam, "Sam Ode", MemberRole.Sales),
        Of(Bo, "Bo Lind", MemberRole.Manager), Of(Cora, "Cora Vale", MemberRole.HeadCoach), Of(Gil, "Gil Vance", MemberRole.Guest),
    ];

    public Instant Now => _bot.Time.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<TeamBook> StartAsync(params IReadOnlyList<KnownAccount> accounts) => StartAsync(Team, accounts);

    public static async Task<TeamBook> StartAsync(IEnumerable<Member> team, IReadOnlyList<KnownAccount> accounts)
    {
        var book = new TeamBook(await BotDriver.StartAsync(Token));
        await book.WriteAsync(session =>
        {
            foreach (var member in team)
            {
                session.Save(member);
                if (member.Role != MemberRole.Guest)
                {
                    session.Save(member.Id, new Place(Own(member.Id), "test"));
                }
            }
        });
        foreach (var some in accounts.Chunk(40))
        {
            await book.WriteAsync(session => Array.ForEach(some, session.Save));
        }

        await book._bot.Get<TurnDispatcher>().StartAsync(Token);
        return book;
    }

    /// <summary>A person's own chat.</summary>
    public static ConversationId Own(MemberId who) => new($"with-{who.Value}");

    public static string TextOf(OutboundMessage message) => BotDriver.TextOf(message.Card);

    public static FormElement FormOf(OutboundMessage message) => message.Card.Elements.OfType<FormElement>().Single();

    /// <summary>Types in one's own chat and returns all that came of it, wherever it went.</summary>
    public Task<IReadOnlyList<OutboundMessage>> SayAsync(string text, MemberId? who = null) => RunAsync(new TextInput(text), who ?? Dana);

    /// <summary>Types in one's own chat and returns the one card that answers there.</summary>
    public async Task<OutboundMessage> AskAsync(string text, MemberId? who = null) =>
        Assert.Single(await SayAsync(text, who), message => message.Conversation == Own(who ?? Dana));

    public Task<IReadOnlyList<OutboundMessage>> SayInChannelAsync(string text, MemberId? who = null, ConversationId? channel = null)
    {
        _bot.Time.Advance(Duration.FromMilliseconds(1));
        var turn = _bot.InChannel(new TextInput(text), who ?? Dana);
        return _bot.AnswersAsync(turn with { Conversation = channel ?? turn.Conversation }, Token);
    }

    /// <summary>Presses the first such button of a message, in the place where it stands.</summary>
    public Task<IReadOnlyList<OutboundMessage>> PressAsync(OutboundMessage message, string action, MemberId? who = null, string? value = null)
    {
        var button = BotDriver.Buttons(message.Card).First(button => button.ActionId == action && (value is null || button.Value == value));
        return RunAsync(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key), who ?? Dana, message.Conversation);
    }

    /// <summary>Presses a button in a thread of the channel.</summary>
    public Task<IReadOnlyList<OutboundMessage>> PressInAsync(OutboundMessage message, string action, MemberId who, ConversationId thread)
    {
        var button = BotDriver.Buttons(message.Card).First(button => button.ActionId == action);
        return _bot.AnswersAsync(_bot.InChannel(new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key), who) with { Conversation = thread }, Token);
    }

    /// <summary>Presses, and returns the card that stands in its place then.</summary>
    public async Task<OutboundMessage> ClickAsync(OutboundMessage message, string action, MemberId? who = null, string? value = null) =>
        Assert.Single(await PressAsync(message, action, who, value), answer => answer.Key == message.Key);

    /// <summary>Sends a message's form and returns the card that stands in its place then.</summary>
    public async Task<OutboundMessage> SubmitAsync(OutboundMessage message, Dictionary<string, string> values, MemberId? who = null)
    {
        var form = FormOf(message);
        var filled = form.Fields.ToDictionary(field => field.Name, field => values.GetValueOrDefault(field.Name, field.Value ?? string.Empty), StringComparer.Ordinal);
        return Assert.Single(await RunAsync(new FormInput(form.FormId, filled, form.EntityId, form.EntityVersion, message.Key), who ?? Dana, message.Conversation), answer => answer.Key == message.Key);
    }

    /// <summary>Types, presses or sends whatever it is, in one's own chat unless said otherwise.</summary>
    public Task<IReadOnlyList<OutboundMessage>> RunAsync(TurnInput input, MemberId who, ConversationId? place = null)
    {
        // No two commands of a person fall on the same moment.
        _bot.Time.Advance(Duration.FromMilliseconds(1));
        var turn = place == BotDriver.Channel ? _bot.InChannel(input, who) : _bot.TurnOf(input, who);
        return _bot.AnswersAsync(turn, Token);
    }

    /// <summary>The head coach has alerts posted in the channel.</summary>
    public async Task AlertsHereAsync() => await ClickAsync(Assert.Single(await SayInChannelAsync("alerts here", Cora)), "alerts.here.v1", Cora);

    /// <summary>Time goes by, and nothing looks what is due.</summary>
    public void Advance(Duration time) => _bot.Time.Advance(time);

    /// <summary>When the next thing is due.</summary>
    public async Task<Instant?> NextWakeUpAsync() =>
        await _bot.Get<IWakeUps>().ReadDueAsync(Now + Duration.FromDays(365), Token).Where(due => due.WakeUp.Kind != "nudge").Select(due => (Instant?)due.WakeUp.At).FirstOrDefaultAsync(Token);

    /// <summary>Time goes by. What it woke is done, and what came of that is returned.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> PassAsync(Duration time)
    {
        _bot.Time.Advance(time);
        List<OutboundMessage> sent = [];
        for (var goesOn = false; await IsDueAsync(Duration.Zero) || (goesOn && await IsDueAsync(Soon)); goesOn = true)
        {
            if (!await IsDueAsync(Duration.Zero))
            {
                _bot.Time.Advance(Soon);
            }

            await _bot.Get<WakeUpSweep>().RunAsync(Token);
            sent.AddRange(await SentAsync());
        }

        return sent;
    }

    /// <summary>Another system says that something happened.</summary>
    public async Task<(SignalReceipt Receipt, IReadOnlyList<OutboundMessage> Sent)> SignalAsync(
        SignalKind kind, string account, string id, string words = "", Instant? at = null, decimal? score = null)
    {
        _bot.Time.Advance(Duration.FromMilliseconds(1));
        var receipt = await _bot.Get<SignalDoor>().ReceiveAsync(BotDriver.Workspace, id, new SignalInput("gainsight", kind, account, at ?? Now, words, score), Token);
        return (receipt, await SentAsync());
    }

    /// <summary>What was sent by turns that nobody is in, once they are done.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> SentAsync()
    {
        while (_bot.Get<TurnIntake>().Depth > 0)
        {
            await Task.Delay(2, Token);
        }

        var sent = await _bot.Get<IOutbox>().ReadWaitingAsync(Token).ToListAsync(Token);
        if (sent.Count > 0)
        {
            await _bot.Get<IOutbox>().MarkDeliveredAsync(sent, Token);
        }

        return sent;
    }

    public async Task<KnownAccount> FindAsync(string name) => (await _bot.Open().FindAccountAsync(name, Token))!;

    public Task<TaskItem?> TaskAsync(int number) => _bot.FindTaskAsync(number, Token);

    public async Task<IReadOnlyList<TaskItem>> TasksAsync(string account) => await Look().ReadAccountTasksAsync(account, Token).ToListAsync(Token);

    public IWorkspaceSession Look() => _bot.Open();

    public Task SeedAsync(Domain.Triage.Quadrant quadrant, string text, Func<TaskItem, TaskItem> shape) => _bot.SeedAsync(quadrant, text, Token, shape);

    public async Task WriteAsync(Action<IWorkspaceSession> write)
    {
        _bot.Time.Advance(Duration.FromMilliseconds(1));
        var session = _bot.Open();
        write(session);
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }

    public T Get<T>()
        where T : notnull => _bot.Get<T>();

    public async ValueTask DisposeAsync()
    {
        await _bot.Get<TurnDispatcher>().StopAsync(CancellationToken.None);
        await _bot.DisposeAsync();
    }

    private async Task<bool> IsDueAsync(Duration within) => await _bot.Get<IWakeUps>().ReadDueAsync(Now + within, Token).AnyAsync(Token);

    private static Member Of(MemberId id, string name, MemberRole role) => new() { Id = id, Name = name, Role = role, Zone = "America/New_York", DigestOff = true, MorningBlockMinutes = 0 };
}
