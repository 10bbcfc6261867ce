using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Ports;

/// <summary>
/// One turn's view of a workspace: reads remember the version they saw, writes are collected, and one commit writes everything or nothing.
/// Not thread-safe; use it for one attempt and throw it away.
/// </summary>
public interface IWorkspaceSession : IAccountBook, IDelegationBook, ISeriesBook, IParkedMessages
{
    Task<Member?> FindMemberAsync(MemberId id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Member>> ListMembersAsync(CancellationToken cancellationToken);

    Task<TaskItem?> FindTaskAsync(TaskId id, CancellationToken cancellationToken);

    /// <summary>Streams an owner's tasks in index order; stop enumerating when enough were seen. <see cref="TaskList.OpenIn"/> leaves out snoozed ones.
    /// Listed tasks come without their <see cref="TriageTrace"/>, the largest part of a task; <see cref="FindTaskAsync"/> has it.</summary>
    IAsyncEnumerable<TaskItem> ReadTasksAsync(MemberId owner, TaskList list, CancellationToken cancellationToken);

    /// <summary>Streams the open tasks of an account, whoever owns them. The name is compared without case.</summary>
    IAsyncEnumerable<TaskItem> ReadAccountTasksAsync(string account, CancellationToken cancellationToken);

    Task<OwnerTally> GetTallyAsync(MemberId owner, CancellationToken cancellationToken);

    Task<LearnedAdjustments> GetLearnedAsync(CancellationToken cancellationToken);

    /// <summary>A task's history, newest first.</summary>
    IAsyncEnumerable<TaskEvent> ReadHistoryAsync(TaskId id, CancellationToken cancellationToken);

    /// <summary>What the member did, newest first.</summary>
    IAsyncEnumerable<CommandRecord> ReadCommandsAsync(MemberId actor, CancellationToken cancellationToken);

    Task<DialogState?> FindDialogAsync(ConversationId conversation, MemberId member, CancellationToken cancellationToken);

    Task<OutboundMessage?> FindMessageAsync(ConversationId conversation, string key, CancellationToken cancellationToken);

    /// <summary>A message that is not to be delivered yet; null where it was, or never was kept.</summary>
    Task<OutboundMessage?> FindKeptAsync(ConversationId conversation, string key, CancellationToken cancellationToken);

    /// <summary>Streams what is kept for a conversation, the oldest first.</summary>
    IAsyncEnumerable<OutboundMessage> ReadKeptAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Reserves the next task number; it is used up only if the session commits, so numbers stay gapless.</summary>
    Task<TaskId> TakeTaskIdAsync(CancellationToken cancellationToken);

    /// <summary>Saves a new task, or one read from it before (which sets the write condition).</summary>
    void Save(TaskItem task);

    void Save(Member member);

    /// <summary>Where a person reads alone; null when they never spoke with the bot there.</summary>
    Task<Place?> FindPlaceAsync(MemberId member, CancellationToken cancellationToken);

    /// <summary>The group chat or channel that a conversation is, or is a thread of, where the bot was told of one.</summary>
    Task<KnownConversation?> FindRootAsync(ConversationId conversation, CancellationToken cancellationToken);

    Task<DayPlan?> FindDayPlanAsync(MemberId member, CancellationToken cancellationToken);

    /// <summary>Null for a member who never had a block.</summary>
    Task<FocusBook?> FindFocusBookAsync(MemberId member, CancellationToken cancellationToken);

    Task<NudgeBook?> FindNudgeBookAsync(MemberId member, CancellationToken cancellationToken);

    Task<ActivityTrail> GetActivityTrailAsync(MemberId member, CancellationToken cancellationToken);

    Task<HandOver?> FindHandOverAsync(string id, CancellationToken cancellationToken);

    Task<HandOverBatch?> FindHandOverBatchAsync(string id, int number, CancellationToken cancellationToken);

    void Save(HandOver handOver);

    void Save(HandOverBatch batch);

    void Save(MemberId member, Place place);

    void Save(DayPlan plan);

    void Save(FocusBook book);

    void Save(NudgeBook book);

    void Save(ActivityTrail trail);

    void Save(WakeUp wakeUp);

    void Remove(WakeUp wakeUp);

    void Save(LearnedAdjustments learned);

    /// <summary>Null ends the dialog.</summary>
    void Save(ConversationId conversation, MemberId member, DialogState? state);

    void Record(TaskEvent happened);

    void Record(CommandRecord command);

    /// <summary>Keeps a message instead of sending it.</summary>
    void Keep(OutboundMessage message);

    /// <summary>Forgets a kept message; whoever sends it does that in the same transaction.</summary>
    void Unkeep(OutboundMessage message);

    /// <summary>Puts a message into the outbox, and returns it as it stands there: held by this process, unless another is about to deliver an earlier revision.</summary>
    OutboundMessage Send(OutboundMessage message);

    /// <summary>
    /// Writes everything in one transaction, marks the turn as seen and takes it out of the inbox. A turn with nothing to write leaves no mark: a form that was
    /// refused may come again, and what does nothing may do nothing twice.
    /// </summary>
    Task<CommitOutcome> CommitAsync(CancellationToken cancellationToken);
}
