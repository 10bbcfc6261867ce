using System.Globalization;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Host.Backlog;
using CsmBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>People of a Slack workspace who wait for one message each: a digest, a reminder or a request. They are written into the storage that the hosts use.</summary>
internal sealed class DigestTeam : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly WorkspaceId _workspace;

    private DigestTeam(ServiceProvider services, WorkspaceId workspace)
    {
        _services = services;
        _workspace = workspace;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="settings">Of the hosts' storage, as environment variables name them.</param>
    public static async Task<DigestTeam> OpenAsync(FakeWorkspace slack, params IEnumerable<(string Key, string Value)> settings) => new(
        await WorkspaceServices.OpenAsync(
            [.. settings.Select(pair => $"{pair.Key.Replace("__", ":", StringComparison.Ordinal)}={pair.Value}")], TimeProvider.System, Token),
        new WorkspaceId(slack.TeamId));

    public static MemberId Person(int number) => new(string.Create(CultureInfo.InvariantCulture, $"U{number:D8}"));

    /// <summary>Plans the digest of somebody who was never heard of.</summary>
    public Task PlanAsync(MemberId person, Instant at) => PlanAsync(new Member { Id = person, Name = person.Value, DigestTime = at.InUtc().TimeOfDay }, at, (session, task) =>
    {
        session.Save(new DayPlan(person, at));
        session.Save(new WakeUp("digest", person.Value, at, person));
        session.Save(TaskOf(task, person, Quadrant.Schedule, at));
    });

    /// <summary>Plans the reminder of somebody whose work is overdue.</summary>
    public Task PlanNudgeAsync(MemberId person, Instant at) => PlanAsync(AtWork(person, at), at, (session, task) =>
    {
        session.Save(new DayPlan(person, Nudge: at));
        session.Save(new WakeUp("nudge", person.Value, at, person));
        var due = at - Duration.FromHours(1);
        session.Save(TaskOf(task, person, Quadrant.DoFirst, at) with { Due = new TaskDue("then", due.InUtc().LocalDateTime, due, "Etc/UTC", HasTime: true) });
    });

    /// <summary>Plans that somebody is reminded of what they were asked to take over, as half of their time for an answer is over.</summary>
    public Task PlanDelegationAsync(MemberId person, Instant at) => PlanAsync(new Member { Id = person, Name = person.Value, DigestOff = true, MorningBlockMinutes = 0 }, at, (session, task) =>
    {
        var asking = new MemberId("asking-" + person.Value);
        session.Save(new Member { Id = asking, Name = asking.Value, DigestOff = true, MorningBlockMinutes = 0 });
        session.Save(new WakeUp("delegation", task.ToString(), at, asking));
        session.Save(TaskOf(task, asking, Quadrant.Delegate, at) with
        {
            Delegation = new Delegation { By = asking, From = asking, To = person, State = DelegationState.Offered, Since = at, NextAt = at, ExpiresAt = at + Duration.FromDays(2) },
        });
    });

    /// <summary>Those whose message is committed, and whose delivery is not recorded.</summary>
    public async Task<IReadOnlyList<MemberId>> ReadUnrecordedAsync() => await _services.GetRequiredService<IOutbox>().ReadWaitingAsync(Token)
        .Select(message => new MemberId(SlackIds.PersonOf(message.Conversation)))
        .ToListAsync(Token);

    public async Task<int> CountParkedAsync() => await _services.GetRequiredService<IOutbox>().ReadParkedAsync(Token).CountAsync(Token);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task PlanAsync(Member person, Instant at, Action<IWorkspaceSession, TaskId> plan)
    {
        var session = _services.GetRequiredService<IWorkspaceStore>().Open(TurnOf(person.Id, at), fromInbox: false);
        session.Save(person);
        session.Save(person.Id, new Place(SlackIds.PersonalOf(person.Id), SlackIds.Channel));
        plan(session, await session.TakeTaskIdAsync(Token));
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }

    /// <summary>Where they are it is noon, and they work all day: at every hour at which the test is run.</summary>
    private static Member AtWork(MemberId person, Instant at)
    {
        var east = 12 - at.InUtc().Hour;
        return new Member
        {
            Id = person,
            Name = person.Value,
            Zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(east > 0 ? "-" : "+")}{Math.Abs(east)}"),
            WorkingDays = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)],
            DayStart = new LocalTime(0, 1),
            DayEnd = new LocalTime(23, 59),
            MorningBlockMinutes = 0,
            DigestOff = true,
        };
    }

    private static TaskItem TaskOf(TaskId id, MemberId owner, Quadrant quadrant, Instant at) => new()
    {
        Id = id,
        Text = "write the success plan",
        Priority = Priority.Of(quadrant),
        Owner = owner,
        CreatedBy = owner,
        CreatedAt = at,
        ChangedAt = at,
    };

    private Turn TurnOf(MemberId person, Instant at) => new()
    {
        Id = new TurnId($"plan-{person.Value}"),
        Workspace = _workspace,
        Conversation = SlackIds.PersonalOf(person),
        Channel = SlackIds.Channel,
        Actor = person,
        ActorName = person.Value,
        ReceivedAt = at,
        Input = new EventInput("plan"),
    };
}
