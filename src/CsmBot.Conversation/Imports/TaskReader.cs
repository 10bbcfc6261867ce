using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Imports;

/// <summary>Streams every task of a workspace in the order of their numbers. Numbers have no gaps, so counting up finds all in flat memory.</summary>
public sealed class TaskReader(IWorkspaceStore store, TimeProvider time)
{
    /// <summary>A session remembers what it read; a fresh one now and then keeps memory flat.</summary>
    private const int TasksPerSession = 500;

    public async IAsyncEnumerable<TaskItem> ReadAsync(WorkspaceId workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = (await Open(workspace).TakeTaskIdAsync(cancellationToken)).Number - 1;
        var session = Open(workspace);
        for (var number = 1; number <= last; number++)
        {
            if (number % TasksPerSession == 0)
            {
                session = Open(workspace);
            }

            if (await session.FindTaskAsync(new TaskId(number), cancellationToken) is { } task)
            {
                yield return task;
            }
        }
    }

    /// <summary>A session that is only read from and never committed.</summary>
    private IWorkspaceSession Open(WorkspaceId workspace) => store.Open(
        new Turn
        {
            Id = new TurnId("reading"),
            Workspace = workspace,
            Conversation = new ConversationId("reading"),
            Channel = ImportRunner.Channel,
            Actor = new MemberId("reading"),
            ActorName = "reading",
            ReceivedAt = time.GetCurrentInstant(),
            Input = new EventInput("reading"),
        },
        fromInbox: false);
}
