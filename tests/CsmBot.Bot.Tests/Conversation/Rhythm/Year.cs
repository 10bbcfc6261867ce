using System.Globalization;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Storage;
using CsmBot.Storage.Rows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>
/// A company through simulated time: the whole bot below the channels, with the clock moved from each thing that is due to the next. People type, the sweep looks up to
/// five seconds late, and whatever arrives is compared with the diary of its reader.
/// </summary>
internal sealed class Year : IAsyncDisposable
{
    private static readonly WorkspaceId Workspace = new("year");

    /// <summary>The clock looks so often.</summary>
    private const int SweepMilliseconds = 5000;

    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>After what is due at a whole minute, and before anybody types.</summary>
    private static readonly Duration Afterwards = Duration.FromSeconds(10);

    private readonly int _seed;
    private readonly Random _random;
    private readonly Instant _end;
    private readonly LocalDate _first;
    private readonly int _days;
    private readonly YearClock _time;
    private readonly ServiceProvider _services;
    private readonly DigestPost _post;
    private readonly Dictionary<string, YearPerson> _people;
    private readonly PriorityQueue<Func<Task>, Instant> _events = new();
    private readonly CancellationToken _token;
    private readonly HashSet<string> _arrived = new(StringComparer.Ordinal);
    private int _turns;
    private int _looks;

    public Year(int seed, int people, IReadOnlyList<string> zones, LocalDate first, int days, CancellationToken token)
    {
        (_seed, _random, _first, _days, _token) = (seed, new Random(seed), first, days, token);
        var start = first.At(new LocalTime(12, 0)).InUtc().ToInstant();
        _end = start + Duration.FromDays(days);
        _time = new YearClock(start);
        _post = new DigestPost(() => _time.Now);
        Zones = zones;
        _people = Enumerable.Range(0, people)
            .Select(i => new YearPerson(new Random(unchecked((seed * 397) + i)), i, zones[i % zones.Count], first, days))
            .ToDictionary(person => PlaceOf(person).Value, StringComparer.Ordinal);
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(_time)
            .AddLogging()
            .AddConversation()
            .AddStorage()
            // Delivered cards of a year are read by nobody here and would fill the memory.
            .AddSingleton<IRowEngine>(new MemoryRowEngine(forgets: "sent|"))
            .AddSingleton<IChannelSender>(_post)
            .BuildServiceProvider();
    }

    public IReadOnlyList<string> Zones { get; }

    public int Digests => _people.Values.Sum(person => person.Digests);

    public int Occurrences { get; private set; }

    public int Snoozes { get; private set; }

    public int Moves { get; private set; }

    public int Looks { get; private set; }

    public int Typed => _turns;

    public async Task RunAsync()
    {
        await Get<OutboxDeliverer>().StartAsync(_token);
        await Get<TurnDispatcher>().StartAsync(_token);
        foreach (var person in _people.Values)
        {
            await BeginAsync(person);
        }

        while (true)
        {
            var due = await Get<IWakeUps>().ReadDueAsync(_end, _token).Select(due => (Instant?)due.WakeUp.At).FirstOrDefaultAsync(_token) ?? Instant.MaxValue;
            var happens = _events.TryPeek(out _, out var at) ? at : Instant.MaxValue;
            if (Instant.Min(due, happens) > _end)
            {
                return;
            }

            if (happens <= due)
            {
                _time.MoveTo(happens);
                await _events.Dequeue()();
            }
            else
            {
                _time.MoveTo(due + Duration.FromMilliseconds(_random.Next(SweepMilliseconds)));
                await LookAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Get<TurnDispatcher>().StopAsync(CancellationToken.None);
        await Get<OutboxDeliverer>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static ConversationId PlaceOf(YearPerson person) => new("with-" + person.Member.Id.Value);

    private async Task BeginAsync(YearPerson person)
    {
        var session = Open();
        session.Save(person.Member);
        session.Save(person.Member.Id, new Place(PlaceOf(person), _post.Channel));
        person.Plain = await FileAsync(session, person, "write the playbook");
        person.SeriesId = await FileAsync(session, person, "review the usage figures");
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(_token));

        await SayAsync(person, $"repeat {person.SeriesId} {person.Rule.Words} at {person.RuleAt:HH\\:mm}");
        var now = WallClock.Shown(person.Zone, _time.Now);
        var first = person.Week.WorkingDayFrom(now.TimeOfDay < person.Member.DayEnd ? now.Date : now.Date.PlusDays(1));
        while (!person.Rule.Begins(first))
        {
            first = first.PlusDays(1);
        }

        person.Series = new NaiveSeries(person.Rule, person.Week, first, person.RuleAt);
        await OpenedAsync(person, made: false);
        PlanDigest(person);
        for (var i = 0; i < 3; i++)
        {
            On(person.MomentOn(_first.PlusDays(person.Random.Next(1, _days))), () => MoveZoneAsync(person));
            On(person.MomentOn(_first.PlusDays(person.Random.Next(1, _days))), () => MoveDigestAsync(person));
        }

        On(person.MomentOn(_first.PlusDays(person.Random.Next(1, 20))), () => SnoozeAsync(person));
    }

    private async Task<TaskId> FileAsync(IWorkspaceSession session, YearPerson person, string text)
    {
        var task = new TaskItem
        {
            Id = await session.TakeTaskIdAsync(_token),
            Text = text,
            Priority = Priority.Of(Quadrant.Schedule),
            Owner = person.Member.Id,
            CreatedBy = person.Member.Id,
            CreatedAt = _time.Now,
            ChangedAt = _time.Now,
        };
        session.Save(task);
        return task.Id;
    }

    private void On(Instant at, Func<Task> happens) => _events.Enqueue(happens, at);

    private async Task LookAsync()
    {
        Looks++;
        await Get<WakeUpSweep>().RunAsync(_token);
        await SettleAsync();
        foreach (var digest in _post.Take())
        {
            await ReadAsync(_people[digest.Conversation], digest);
        }
    }

    private async Task SettleAsync()
    {
        while (Get<TurnIntake>().Depth > 0 || Get<OutboxDeliverer>().Depth > 0)
        {
            await Task.Yield();
        }
    }

    private async Task SayAsync(YearPerson person, string text)
    {
        var turn = new Turn
        {
            Id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"said-{++_turns}")),
            Workspace = Workspace,
            Conversation = PlaceOf(person),
            Channel = _post.Channel,
            Actor = person.Member.Id,
            ActorName = person.Member.Name,
            ReceivedAt = _time.Now,
            Input = new TextInput(text),
        };
        await Get<TurnIntake>().AcceptAsync(turn, _token);
        await SettleAsync();
    }

    /// <summary>Exactly one on each working day, within a minute of the reader's time, with all that is awake and nothing else.</summary>
    private Task ReadAsync(YearPerson person, SentDigest digest)
    {
        Hold(_arrived.Add(digest.Key), person, $"{digest.Key} was sent twice");
        var (date, at) = person.NextDigest ?? throw Fault(person, $"a digest at {digest.At}, and none is wanted");
        Hold(digest.At >= at && digest.At < at + Minute, person, $"the digest of {date} came at {digest.At} and was due at {at}");
        Hold(!digest.Summary.Contains("should have come", StringComparison.Ordinal), person, $"the digest at {digest.At} calls itself late");
        if (!(person.Series!.Planned - digest.At < Afterwards))
        {
            var awake = string.Join(' ', person.Awake(digest.At).Order(StringComparer.Ordinal));
            var shown = string.Join(' ', digest.Tasks.Order(StringComparer.Ordinal));
            Hold(awake == shown, person, $"the digest at {digest.At} shows [{shown}], and awake is [{awake}]");
        }

        person.Digests++;
        person.LastDigest = date;
        PlanDigest(person);
        return Task.CompletedTask;
    }

    private void PlanDigest(YearPerson person)
    {
        person.PlanDigest(_time.Now);
        if (person.NextDigest is { } next)
        {
            var plan = person.Plans;
            On(next.At + Afterwards + Afterwards, () => person.Plans == plan ? MissAsync(person, next) : Task.CompletedTask);
        }
    }

    /// <summary>None came, which is right only where there was nothing to say to somebody who wants to hear nothing then.</summary>
    private Task MissAsync(YearPerson person, (LocalDate Date, Instant At) missed)
    {
        Hold(person.Member.DigestSkipsEmpty && !person.Awake(missed.At).Any(), person, $"no digest on {missed.Date} at {missed.At}");
        person.LastDigest = missed.Date;
        PlanDigest(person);
        return Task.CompletedTask;
    }

    private async Task MoveZoneAsync(YearPerson person)
    {
        var zone = Zones[person.Random.Next(Zones.Count)];
        await SayAsync(person, $"me zone {zone}");
        person.Zone = DateTimeZoneProviders.Tzdb[zone];
        Moves++;
        PlanDigest(person);
    }

    private async Task MoveDigestAsync(YearPerson person)
    {
        person.DigestAt = new LocalTime(person.Random.Next(5, 12), person.Random.Next(60));
        if (!person.Member.DigestOff)
        {
            await SayAsync(person, $"digest at {person.DigestAt:HH\\:mm}{(person.Member.DigestSkipsEmpty ? " unless empty" : string.Empty)}");
            PlanDigest(person);
        }
    }

    private async Task SnoozeAsync(YearPerson person)
    {
        person.PlainSleepsUntil = await SnoozeAsync(person, person.Plain);
        if (person.Series!.IsOpen)
        {
            var before = await Open().FindSeriesAsync(person.SeriesId, _token);
            person.OccurrenceSleepsUntil = await SnoozeAsync(person, person.Occurrence);
            Hold(before == await Open().FindSeriesAsync(person.SeriesId, _token), person, "a snooze altered the rule (T10)");
        }

        On(person.MomentOn(WallClock.Shown(person.Zone, _time.Now).Date.PlusDays(person.Random.Next(1, 40))), () => SnoozeAsync(person));
    }

    private async Task<Instant> SnoozeAsync(YearPerson person, TaskId task)
    {
        var until = WallClock.Shown(person.Zone, _time.Now).Date.PlusDays(person.Random.Next(1, 12));
        var due = (await Open().FindTaskAsync(task, _token))!.Due;
        await SayAsync(person, string.Create(CultureInfo.InvariantCulture, $"snooze {task} until {until:yyyy-MM-dd}"));
        var snoozed = (await Open().FindTaskAsync(task, _token))!;
        var wakes = WallClock.At(person.Zone, until.At(person.Member.DayStart));
        Hold(snoozed.Snooze?.Until == wakes && snoozed.Due == due, person, $"{task} sleeps until {snoozed.Snooze?.Until} and not until {wakes}, or its due date moved (T10)");
        Snoozes++;
        return wakes;
    }

    private async Task CloseAsync(YearPerson person)
    {
        await SayAsync(person, $"{(person.Random.Next(4) == 0 ? "drop" : "done")} {person.Occurrence}");
        Hold(!(await Open().FindTaskAsync(person.Occurrence, _token))!.IsOpen, person, $"{person.Occurrence} is still open");
        person.Series!.Close(_time.Now, person.Zone);
        await GoOnAsync(person);
    }

    private async Task GoOnAsync(YearPerson person)
    {
        if (person.Series!.Planned is not { } planned)
        {
            await OpenedAsync(person, made: true);
            return;
        }

        On(planned + Afterwards, () =>
        {
            person.Series.Appear(planned, person.Zone);
            return GoOnAsync(person);
        });
    }

    /// <summary>The next occurrence is there, and it is the one in the diary.</summary>
    private async Task OpenedAsync(YearPerson person, bool made)
    {
        var session = Open();
        var series = (await session.FindSeriesAsync(person.SeriesId, _token))!;
        var task = (await session.FindTaskAsync(series.Latest, _token))!;
        var diary = person.Series!;
        Hold(
            task.IsOpen && (task.Occurrence!.Number, task.Occurrence.Missed, task.Due!.At, task.Owner) == (diary.Number, diary.Missed, diary.DueAt(person.Zone), person.Member.Id),
            person,
            $"{diary.Words}: {task.Id} is no. {task.Occurrence?.Number} ({task.Occurrence?.Missed} missed, open: {task.IsOpen}), due {task.Due?.At}, and not no. {diary.Number} ({diary.Missed} missed), due {diary.DueAt(person.Zone)}");
        Hold(!made || (task.Id != person.Occurrence && _time.Now - task.CreatedAt <= Afterwards), person, $"{task.Id} was made at {task.CreatedAt}, long before {_time.Now}");
        Hold((await session.GetTallyAsync(person.Member.Id, _token)).Open == 2, person, "more than one occurrence is open");
        (person.Occurrence, person.OccurrenceSleepsUntil) = (task.Id, Instant.MinValue);
        Occurrences++;
        int[] late = [-2, -1, 0, 0, 0, 0, 1, 2, 5, 15];
        var closes = person.MomentOn(diary.Due.PlusDays(late[person.Random.Next(late.Length)]));
        On(closes > _time.Now ? closes : _time.Now + Minute, () => CloseAsync(person));
    }

    private IWorkspaceSession Open() => Get<IWorkspaceStore>().Open(
        new Turn
        {
            Id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"look-{++_looks}")),
            Workspace = Workspace,
            Conversation = new ConversationId("look"),
            Channel = _post.Channel,
            Actor = _people.Values.First().Member.Id,
            ActorName = "look",
            ReceivedAt = _time.Now,
            Input = new EventInput("look"),
        },
        fromInbox: false);

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private void Hold(bool holds, YearPerson person, string fault)
    {
        if (!holds)
        {
            throw Fault(person, fault);
        }
    }

    private Xunit.Sdk.XunitException Fault(YearPerson person, string fault) =>
        new($"seed {_seed}, {_time.Now}, {person.Member.Id.Value} in {person.Zone.Id}: {fault}");
}
