using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Xunit;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>A platform that says of the test's channel who reads it.</summary>
internal sealed class SaidAudience : IAudience
{
    public Audience Says { get; set; } = Audience.Team;

    public int Asked { get; private set; }

    /// <summary>Awaited before each answer.</summary>
    public Task Holds { get; init; } = Task.CompletedTask;

    public string Channel => "test";

    public async Task<Audience> FindAsync(WorkspaceId workspace, ConversationId conversation, CancellationToken cancellationToken)
    {
        Assert.Equal((BotDriver.Workspace, BotDriver.Channel), (workspace, conversation));
        Asked++;
        await Holds.WaitAsync(cancellationToken);
        return Says;
    }
}
