using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams;
using CsmBot.Channels.Teams;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Testing.Teams;

namespace CsmBot.Bot.Tests.Parity;

internal sealed class TeamsTalk(TeamsDriver teams) : ITalk
{
    public ConversationId Chat { get; } = TeamsIds.PersonalOf(new MemberId(TeamsPerson.Dana.AadObjectId));

    public WorkspaceId Workspace => teams.Workspace;

    public IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [TeamsPerson.Dana.AadObjectId] = "dana" };

    public static async Task<TeamsTalk> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var teams = await TeamsDriver.StartAsync(clock, cancellationToken);
        teams.Open(TeamsPerson.Dana.Chat);
        return new TeamsTalk(teams);
    }

    public T Get<T>()
        where T : notnull => teams.Get<T>();

    public IWorkspaceSession Look() => TeamsTasks.Look(teams);

    public async Task TypeAsync(string text, CancellationToken cancellationToken)
    {
        using var answer = await teams.PostAsync(teams.Posts.Message(text), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public Task PressAsync(OutboundMessage message, string action, CancellationToken cancellationToken) => teams.PressAsync(MessageOf(message), action, cancellationToken);

    public string ShownOf(OutboundMessage message) => MessageOf(message).Current.GetProperty("summary").GetString()!;

    public ValueTask DisposeAsync() => teams.DisposeAsync();

    private FakeMessage MessageOf(OutboundMessage message) => teams.Open(TeamsPerson.Dana.Chat).Messages.First(sent => sent.Id == message.PlatformId);
}
