using System.Globalization;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Host.Backlog;
using CsmBot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>People of a Slack workspace who have one task each and wait for their digest, written into the storage that the hosts use.</summary>
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
    public async Task PlanAsync(MemberId person, Instant at)
    {
        var session = _services.GetRequiredService<IWorkspaceStore>().Open(TurnOf(person, at), fromInbox: false);
        var task = await session.TakeTaskIdAsync(Token);
        session.Save(new Member { Id = person, Name = person.Value });
        session.Save(person, new Place(SlackIds.PersonalOf(person), SlackIds.Channel));
        session.Save(new DayPlan(person, at));
        session.Save(new WakeUp("digest", person.Value, at, person));
        session.Save(new TaskItem
        {
            Id = task,
            Text = "write the success plan",
            Priority = Priority.Of(Quadrant.Schedule),
            Owner = person,
            CreatedBy = person,
            CreatedAt = at,
            ChangedAt = at,
        });
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }

    /// <summary>Those whose digest is committed, and whose delivery is not recorded.</summary>
    public async Task<IReadOnlyList<MemberId>> ReadUnrecordedAsync() => await _services.GetRequiredService<IOutbox>().ReadWaitingAsync(Token)
        .Select(message => new MemberId(SlackIds.PersonOf(message.Conversation)))
        .ToListAsync(Token);

    public async Task<int> CountParkedAsync() => await _services.GetRequiredService<IOutbox>().ReadParkedAsync(Token).CountAsync(Token);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

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
