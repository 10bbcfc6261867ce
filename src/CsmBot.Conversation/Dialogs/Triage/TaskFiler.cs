using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>Gathers what is known, lets triage decide, and files the task. The one way in for typed text, imports and message actions.</summary>
internal sealed class TaskFiler(TriageEngine engine)
{
    /// <summary>Open tasks compared for likeness; the ones due soonest of the same account or quadrant.</summary>
    private const int Compared = 10;

    public Task<TriageDecision> DecideAsync(TurnContext context, string text, CancellationToken cancellationToken) => DecideAsync(context, text, new GivenFields(), cancellationToken);

    public Task<FiledTask> FileAsync(TurnContext context, string text, string? source, CancellationToken cancellationToken) =>
        FileAsync(context, text, source, new GivenFields(), cancellationToken);

    /// <summary>As above, where some fields are stated and need no reading from the text.</summary>
    public async Task<FiledTask> FileAsync(TurnContext context, string text, string? source, GivenFields given, CancellationToken cancellationToken)
    {
        var decision = await DecideAsync(context, text, given, cancellationToken);
        var task = new TaskItem
        {
            Id = await context.Session.TakeTaskIdAsync(cancellationToken),
            Text = TypedText.Cut(text, TypedText.MaxTaskLength),
            Priority = given.Priority ?? decision.Priority,
            Owner = given.Owner ?? context.Member.Id,
            CreatedBy = context.Member.Id,
            CreatedAt = context.Now,
            ChangedAt = context.Now,
            Account = given.Account is { } stated ? NameOf(stated, decision) : AccountOf(decision),
            Due = given.Due ?? (decision.Due is { Reading: { } reading } due ? TaskDue.From(due.Phrase, reading, context.Calendar.Zone) : null),
            Source = source,
            Triage = given.Priority is null ? TriageTrace.Of(decision) : null,
            Activity = given.Activity,
        };
        var duplicate = DuplicateFinder.Find(task, await SimilarAsync(context.Session, task, cancellationToken));
        context.Change(null, task, TaskEventKind.Filed, given.Priority is null ? decision.Model : "user");
        return new FiledTask(task, decision, duplicate);
    }

    /// <summary>What the book knows of a stated account counts although the text may not name it.</summary>
    private async Task<TriageDecision> DecideAsync(TurnContext context, string text, GivenFields given, CancellationToken cancellationToken)
    {
        var accounts = given.About is { } known ? [known] : await context.Session.ListAccountsAsync(cancellationToken);
        return engine.Decide(text, new TriageContext
        {
            Now = context.Now,
            Calendar = context.Calendar,
            Accounts = accounts,
            About = given.Account is { } stated ? accounts.FirstOrDefault(account => GoesBy(account, stated)) : null,
            Learned = await context.Session.GetLearnedAsync(cancellationToken),
        });
    }

    private static bool GoesBy(KnownAccount known, string name) => known.Names.Contains(name, AccountName.Comparer);

    /// <summary>A stated account goes by its name in the book, also where an alias was stated.</summary>
    private static string NameOf(string stated, TriageDecision decision) => decision.Account?.Resolved is { } known && GoesBy(known, stated) ? known.Name : stated;

    /// <summary>With several candidates the account stays open: names that differ by a word are asked about, never guessed (T14).</summary>
    private static string? AccountOf(TriageDecision decision) => decision.Account switch
    {
        null => null,
        { Candidates.Count: > 1 } => null,
        var mention => mention.Resolved?.Name ?? mention.Name,
    };

    private static async Task<List<TaskItem>> SimilarAsync(IWorkspaceSession session, TaskItem task, CancellationToken cancellationToken)
    {
        var open = task.Account is null
            ? session.ReadTasksAsync(task.Owner, new TaskList.OpenIn(task.Quadrant), cancellationToken)
            : session.ReadAccountTasksAsync(task.Account, cancellationToken);
        return await open.Take(Compared).ToListAsync(cancellationToken);
    }
}
