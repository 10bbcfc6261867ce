using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>One turn on rows: what it reads is remembered with its version, what it changes leaves in one transaction with the seen mark and the outbox.</summary>
internal sealed partial class WorkspaceSession(IRowEngine engine, WorkspaceDirectory workspaces, AccountBooks books, Instances instances, Turn turn, bool fromInbox) : IWorkspaceSession
{
    private readonly SessionRows _rows = new(
        engine,
        Keys.Partition(turn.Workspace),
        [Keys.Member(turn.Actor), Keys.Dialog(turn.Conversation, turn.Actor), Keys.Learned, Keys.Tally(turn.Actor), Keys.Place(turn.Actor), Keys.DayPlan(turn.Actor)]);
    private readonly Dictionary<string, (Func<CancellationToken, Task> Stage, object? Value)> _saved = new(StringComparer.Ordinal);
    private readonly Dictionary<TaskId, TaskItem> _tasks = [];
    private int? _lastTaskNumber;

    public Task<Member?> FindMemberAsync(MemberId id, CancellationToken cancellationToken) => FindAsync<Member>(Keys.Member(id), cancellationToken);

    public async Task<IReadOnlyList<Member>> ListMembersAsync(CancellationToken cancellationToken)
    {
        // Whoever speaks for the first time is saved in this very turn.
        var saved = _saved.Values.Select(staged => staged.Value).OfType<Member>().ToDictionary(member => member.Id);
        var stored = await ReadAsync<Member>(RowKey.Under("member"), cancellationToken).ToListAsync(cancellationToken);
        return [.. stored.Where(member => !saved.ContainsKey(member.Id)).Concat(saved.Values)];
    }

    public async Task<TaskItem?> FindTaskAsync(TaskId id, CancellationToken cancellationToken) =>
        _tasks.TryGetValue(id, out var saved) ? saved : await FindAsync<TaskItem>(Keys.Task(id), cancellationToken);

    public IAsyncEnumerable<TaskItem> ReadTasksAsync(MemberId owner, TaskList list, CancellationToken cancellationToken) => ReadAsync<TaskItem>(
        list switch
        {
            TaskList.OpenIn open => RowKey.Under("by-owner", owner.Value, "open", Keys.Quadrant(open.Quadrant)),
            TaskList.Snoozed => RowKey.Under("by-owner", owner.Value, "snoozed"),
            _ => RowKey.Under("by-owner", owner.Value, "closed"),
        },
        cancellationToken);

    public IAsyncEnumerable<TaskItem> ReadAccountTasksAsync(string account, CancellationToken cancellationToken) =>
        ReadAsync<TaskItem>(RowKey.Under("by-account", AccountName.Fold(account)), cancellationToken);

    public async Task<OwnerTally> GetTallyAsync(MemberId owner, CancellationToken cancellationToken) =>
        await FindAsync<OwnerTally>(Keys.Tally(owner), cancellationToken) ?? new OwnerTally();

    public async Task<LearnedAdjustments> GetLearnedAsync(CancellationToken cancellationToken) =>
        await FindAsync<LearnedAdjustments>(Keys.Learned, cancellationToken) ?? LearnedAdjustments.None;

    public IAsyncEnumerable<TaskEvent> ReadHistoryAsync(TaskId id, CancellationToken cancellationToken) =>
        ReadAsync<TaskEvent>(Keys.EventsOf(id), cancellationToken);

    public IAsyncEnumerable<CommandRecord> ReadCommandsAsync(MemberId actor, CancellationToken cancellationToken) =>
        ReadAsync<CommandRecord>(RowKey.Under("command", actor.Value), cancellationToken);

    public Task<DialogState?> FindDialogAsync(ConversationId conversation, MemberId member, CancellationToken cancellationToken) =>
        FindAsync<DialogState>(Keys.Dialog(conversation, member), cancellationToken);

    public async Task<OutboundMessage?> FindMessageAsync(ConversationId conversation, string key, CancellationToken cancellationToken) =>
        await FindAsync<OutboundMessage>(Keys.Outbox(conversation, key), cancellationToken)
        ?? await FindAsync<OutboundMessage>(Keys.Sent(conversation, key), cancellationToken);

    public async Task<Place?> FindPlaceAsync(MemberId member, CancellationToken cancellationToken)
    {
        if (await FindAsync<Place>(Keys.Place(member), cancellationToken) is { } known)
        {
            return known;
        }

        var own = await ReadAsync<KnownConversation>(RowKey.Under("conv"), cancellationToken)
            .FirstOrDefaultAsync(one => one.Kind == ConversationKind.Personal && one.Member == member && one.State == ConversationState.Active, cancellationToken);
        return own is null ? null : new Place(own.Id, own.Channel);
    }

    public Task<OutboundMessage?> FindKeptAsync(ConversationId conversation, string key, CancellationToken cancellationToken) =>
        FindAsync<OutboundMessage>(Keys.Kept(conversation, key), cancellationToken);

    public IAsyncEnumerable<OutboundMessage> ReadKeptAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        ReadAsync<OutboundMessage>(Keys.KeptIn(conversation), cancellationToken);

    public Task<DayPlan?> FindDayPlanAsync(MemberId member, CancellationToken cancellationToken) => FindAsync<DayPlan>(Keys.DayPlan(member), cancellationToken);

    public Task<FocusBook?> FindFocusBookAsync(MemberId member, CancellationToken cancellationToken) => FindAsync<FocusBook>(Keys.Focus(member), cancellationToken);

    public Task<NudgeBook?> FindNudgeBookAsync(MemberId member, CancellationToken cancellationToken) => FindAsync<NudgeBook>(Keys.Nudges(member), cancellationToken);

    public async Task<ActivityTrail> GetActivityTrailAsync(MemberId member, CancellationToken cancellationToken) =>
        await FindAsync<ActivityTrail>(Keys.Activities(member), cancellationToken) ?? new ActivityTrail(member);

    public async Task<KnownConversation?> FindRootAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        await ReadAsync<KnownConversation>(RowKey.Under("conv"), cancellationToken)
            .Where(one => one.Kind != ConversationKind.Personal && one.Holds(conversation))
            .OrderByDescending(one => one.Id.Value.Length)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<TaskId> TakeTaskIdAsync(CancellationToken cancellationToken)
    {
        _lastTaskNumber ??= await FindAsync<Counter>(Keys.TaskCounter, cancellationToken) is { } counter ? counter.Last : 0;
        var id = new TaskId(++_lastTaskNumber ?? 1);
        Stage(Keys.TaskCounter, new Counter(id.Number));
        _rows.ExpectNone(Keys.Task(id));
        return id;
    }

    public void Save(TaskItem task) => _tasks[task.Id] = task;

    public void Save(Member member) => Stage(Keys.Member(member.Id), member);

    public void Save(MemberId member, Place place) => Stage(Keys.Place(member), place);

    public void Save(DayPlan plan) => Stage(Keys.DayPlan(plan.Member), plan);

    public void Save(FocusBook book) => Stage(Keys.Focus(book.Member), book);

    public void Save(NudgeBook book) => Stage(Keys.Nudges(book.Member), book);

    public void Keep(OutboundMessage message) => Stage(Keys.Kept(message.Conversation, message.Key), message);

    public void Unkeep(OutboundMessage message) => Stage<OutboundMessage>(Keys.Kept(message.Conversation, message.Key), null);

    public void Save(ActivityTrail trail) => Stage(Keys.Activities(trail.Member), trail);

    public void Save(WakeUp wakeUp) => Stage(Keys.WakeUp(wakeUp), wakeUp);

    public void Remove(WakeUp wakeUp) => Stage<WakeUp>(Keys.WakeUp(wakeUp), null);

    public void Save(LearnedAdjustments learned) => Stage(Keys.Learned, learned);

    public void Save(ConversationId conversation, MemberId member, DialogState? state) => Stage(Keys.Dialog(conversation, member), state);

    public void Record(TaskEvent happened) =>
        _rows.Put(new RowOperation.Upsert(
            Keys.Event(happened), StoredJson.Write(happened with { Before = TaskRows.Lean(happened.Before), After = TaskRows.Lean(happened.After) })));

    public void Record(CommandRecord command) =>
        _rows.Put(new RowOperation.Upsert(
            Keys.Command(command.Actor, command.At, command.Turn),
            StoredJson.Write(command with { Tasks = [.. command.Tasks.Select(change => new TaskChange(TaskRows.Lean(change.Before), TaskRows.Lean(change.After)!))] })));

    public OutboundMessage Send(OutboundMessage message)
    {
        var held = message with { Holder = message.Holder ?? instances.Own };
        _rows.Put(new RowOperation.Upsert(Keys.Outbox(held), StoredJson.Write(held)));
        return held;
    }

    public async Task<CommitOutcome> CommitAsync(CancellationToken cancellationToken)
    {
        await StageBookAsync(cancellationToken);
        foreach (var (stage, _) in _saved.Values)
        {
            await stage(cancellationToken);
        }

        await TaskRows.StageAsync(_rows, _tasks.Values, cancellationToken);
        if (!fromInbox && _rows.Writes.Count == 0)
        {
            return await IsSeenAsync(cancellationToken) ? CommitOutcome.AlreadyApplied : CommitOutcome.Committed;
        }

        await workspaces.NoteAsync(turn.Workspace, turn.ReceivedAt, cancellationToken);
        List<RowOperation> operations = [new RowOperation.Insert(Keys.Seen(turn.Id), StoredJson.Write(new SeenMark(turn.ReceivedAt)))];
        if (fromInbox)
        {
            operations.Add(new RowOperation.Delete(Keys.Inbox(turn.Id), null));
        }

        operations.AddRange(_rows.Writes);
        var result = await _rows.TransactAsync(operations, cancellationToken);
        if (result.IsCommitted)
        {
            NoteBook();
            return CommitOutcome.Committed;
        }

        if (!await IsSeenAsync(cancellationToken))
        {
            return CommitOutcome.Conflict;
        }

        await Inbox.RemoveAsync(engine, turn, cancellationToken);
        return CommitOutcome.AlreadyApplied;
    }

    private async Task<bool> IsSeenAsync(CancellationToken cancellationToken) =>
        await engine.GetAsync(Keys.Partition(turn.Workspace), Keys.Seen(turn.Id), cancellationToken) is not null;

    private void Stage<T>(string key, T? value)
        where T : class =>
        _saved[key] = (cancellationToken => value is null ? _rows.RemoveAsync(key, cancellationToken) : _rows.WriteAsync(key, StoredJson.Write(value), cancellationToken), value);

    private async Task<T?> FindAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        if (_saved.TryGetValue(key, out var saved))
        {
            return (T?)saved.Value;
        }

        return await _rows.ReadAsync(key, cancellationToken) is { } data ? StoredJson.Read<T>(data) : null;
    }

    private async IAsyncEnumerable<T> ReadAsync<T>((string From, string To) range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _rows.RangeAsync(range.From, range.To, cancellationToken))
        {
            yield return StoredJson.Read<T>(row.Data);
        }
    }
}
