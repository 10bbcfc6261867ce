using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Imports;

/// <summary>Puts an exported task back as it was. Where it never left, nothing happens.</summary>
internal static class TaskRestorer
{
    /// <summary>Null when the task is still here under its own number.</summary>
    public static async Task<TaskItem?> RestoreAsync(TurnContext context, TaskItem exported, CancellationToken cancellationToken)
    {
        if (await context.Session.FindTaskAsync(exported.Id, cancellationToken) is { } present && IsSame(present, exported))
        {
            return null;
        }

        await KnowAsync(context, exported.Owner, cancellationToken);
        await KnowAsync(context, exported.CreatedBy, cancellationToken);
        var id = await context.Session.TakeTaskIdAsync(cancellationToken);
        var restored = exported with
        {
            Id = id,
            Version = 1,
            // Numbers of other tasks hold only where this one kept its own.
            MergedInto = id == exported.Id ? exported.MergedInto : null,
        };
        context.Session.Save(restored);
        context.Session.Record(new TaskEvent
        {
            Task = id,
            Turn = context.Turn.Id.Value,
            Actor = context.Member.Id,
            At = context.Now,
            Kind = TaskEventKind.Filed,
            Rule = "import",
            Channel = context.Turn.Channel,
            After = restored,
        });
        return restored;
    }

    /// <summary>Who filed a task and when never changes, whatever was edited since.</summary>
    private static bool IsSame(TaskItem present, TaskItem exported) => present.CreatedAt == exported.CreatedAt && present.CreatedBy == exported.CreatedBy;

    private static async Task KnowAsync(TurnContext context, MemberId id, CancellationToken cancellationToken)
    {
        if (id != context.Member.Id && await context.Session.FindMemberAsync(id, cancellationToken) is null)
        {
            context.Session.Save(MemberNames.Create(id.Value) with { Id = id });
        }
    }
}
