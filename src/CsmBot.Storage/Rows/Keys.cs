using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Storage.Rows;

/// <summary>Every key, in one place; but for the first few, of a workspace's partition. What must be found together sorts together.</summary>
internal static class Keys
{
    public const string WorkspacesPartition = "workspaces";

    public const string InstancesPartition = "instances";

    public static string ChannelPartition(string channel) => RowKey.Of("channel", channel);

    public static string Document(string kind, string id) => RowKey.Of(kind, id);

    public const string TaskCounter = "counter|task";

    public const string Learned = "learned";

    public static string Partition(WorkspaceId workspace) => RowKey.Of("w", workspace.Value);

    public static string Member(MemberId id) => RowKey.Of("member", id.Value);

    public static string Account(string name) => RowKey.Of("account", AccountName.Fold(name));

    public static string Grade(GradeEvent graded) => RowKey.Of("grade", AccountName.Fold(graded.Account), RowKey.Descending(graded.At.ToUnixTimeTicks()), graded.Turn);

    public static (string From, string To) GradesOf(string account) => RowKey.Under("grade", AccountName.Fold(account));

    /// <summary>Changes with every change of any account, so that the book need not be read again to know that it is the same.</summary>
    public const string Book = "book";

    public const string Framework = "framework";

    public const string AlertPlace = "alert-place";

    public static string AccountEvent(AccountEvent happened) => RowKey.Of(
        "account-event", AccountName.Fold(happened.Account), RowKey.Descending(happened.At.ToUnixTimeTicks()), happened.Turn, happened.Kind.ToString());

    public static (string From, string To) AccountEventsOf(string account) => RowKey.Under("account-event", AccountName.Fold(account));

    public static string Alert(TaskId task) => RowKey.Of("alert", Number(task));

    /// <summary>Beside the alert's own row as long as nobody took it.</summary>
    public static string OpenAlert(TaskId task) => RowKey.Of("alert-open", Number(task));

    /// <summary>Where somebody's list of what is waited for finds a task.</summary>
    public static string Waiting(MemberId member, TaskId task) => RowKey.Of("waiting", member.Value, Number(task));

    public static string DelegationTrail(TaskId task) => RowKey.Of("delegation-trail", Number(task));

    public static string DelegateRecord(MemberId member) => RowKey.Of("delegate-record", member.Value);

    public static string Series(TaskId id) => RowKey.Of("series", Number(id));

    /// <summary>Where its owner's list finds what repeats, until it ends.</summary>
    public static string SeriesOf(MemberId owner, TaskId id) => RowKey.Of("series-of", owner.Value, Number(id));

    public static string Noise(string rule) => RowKey.Of("alert-noise", rule);

    public static string Thread(string account, SignalKind kind) => RowKey.Of("signal-thread", AccountName.Fold(account), kind.ToString());

    public static string HandOver(string id) => RowKey.Of("hand-over", id);

    public static string HandOverBatch(string id, int number) => RowKey.Of("hand-over", id, number.ToString("D6", CultureInfo.InvariantCulture));

    public static string Place(MemberId member) => RowKey.Of("place", member.Value);

    public static string DayPlan(MemberId member) => RowKey.Of("day-plan", member.Value);

    public static string Focus(MemberId member) => RowKey.Of("focus", member.Value);

    public static string Nudges(MemberId member) => RowKey.Of("nudges", member.Value);

    public static string Activities(MemberId member) => RowKey.Of("activities", member.Value);

    public static string WakeUp(WakeUp wakeUp) => RowKey.Of("wake-up", RowKey.Ascending(wakeUp.At.ToUnixTimeTicks()), wakeUp.Kind, wakeUp.Entity);

    /// <summary>Everything that was to wake before an instant, or at it.</summary>
    public static (string From, string To) WakeUpsUntil(Instant now) =>
        (RowKey.Under("wake-up").From, RowKey.Under("wake-up", RowKey.Ascending(now.ToUnixTimeTicks())).To);

    public static string Task(TaskId id) => RowKey.Of("task", Number(id));

    public static string Tally(MemberId owner) => RowKey.Of("tally", owner.Value);

    /// <summary>A turn may change a task twice, so the version is part of the key.</summary>
    public static string Event(TaskEvent happened) => RowKey.Of(
        "event", Number(happened.Task), RowKey.Descending(happened.At.ToUnixTimeTicks()), RowKey.Descending(happened.After?.Version ?? 0), happened.Turn);

    public static (string From, string To) EventsOf(TaskId task) => RowKey.Under("event", Number(task));

    public static string Command(MemberId actor, Instant at, string turn) => RowKey.Of("command", actor.Value, RowKey.Descending(at.ToUnixTimeTicks()), turn);

    public static string Known(ConversationId conversation) => RowKey.Of("conv", conversation.Value);

    public static string Dialog(ConversationId conversation, MemberId member) => RowKey.Of("dialog", conversation.Value, member.Value);

    public static string Inbox(TurnId turn) => RowKey.Of("inbox", turn.Value);

    public static string Seen(TurnId turn) => RowKey.Of("seen", turn.Value);

    public static string Outbox(OutboundMessage message) => Outbox(message.Conversation, message.Key);

    public static string Outbox(ConversationId conversation, string key) => RowKey.Of("outbox", conversation.Value, key);

    /// <summary>Not to be delivered yet.</summary>
    public static string Kept(ConversationId conversation, string key) => RowKey.Of("kept", conversation.Value, key);

    public static (string From, string To) KeptIn(ConversationId conversation) => RowKey.Under("kept", conversation.Value);

    /// <summary>The newest first: message keys begin with their time, and turning each digit d into 9 - d turns the order round.</summary>
    public static string Sent(ConversationId conversation, string key) => RowKey.Of(
        "sent", conversation.Value, string.Create(key.Length, key, static (inverted, original) =>
        {
            for (var i = 0; i < inverted.Length; i++)
            {
                inverted[i] = char.IsAsciiDigit(original[i]) ? (char)('9' - original[i] + '0') : original[i];
            }
        }));

    public static string Parked(OutboundMessage message) => Parked(message.Conversation, message.Key);

    public static string Parked(ConversationId conversation, string key) => RowKey.Of("parked", conversation.Value, key);

    public const string SendPlans = "send-plans";

    /// <summary>Every key under which lists find the task.</summary>
    public static IEnumerable<string> IndexOf(TaskItem task) =>
    [
        ByOwner(task),
        .. ByAccount(task) is { } byAccount ? [byAccount] : Array.Empty<string>(),
        .. task.Delegation?.Concerned(task).Select(member => Waiting(member, task.Id)) ?? [],
    ];

    /// <summary>Where the owner's lists find the task: open ones by quadrant and due date, snoozed ones by wake-up, closed ones newest first.</summary>
    public static string ByOwner(TaskItem task) => task switch
    {
        { IsOpen: false } => RowKey.Of("by-owner", task.Owner.Value, "closed", RowKey.Descending((task.Closing?.At ?? task.ChangedAt).ToUnixTimeTicks()), Number(task.Id)),
        { Snooze: { } snooze } => RowKey.Of("by-owner", task.Owner.Value, "snoozed", RowKey.Ascending(snooze.Until.ToUnixTimeTicks()), Number(task.Id)),
        _ => RowKey.Of("by-owner", task.Owner.Value, "open", Quadrant(task.Quadrant), RowKey.Ascending(DueTicks(task)), Number(task.Id)),
    };

    /// <summary>Open tasks of an account; null for others.</summary>
    public static string? ByAccount(TaskItem task) => task is { IsOpen: true, Account: { } account } ? RowKey.Of("by-account", AccountName.Fold(account), Number(task.Id)) : null;

    public static string Quadrant(Domain.Triage.Quadrant quadrant) => ((int)quadrant).ToString(CultureInfo.InvariantCulture);

    private static long DueTicks(TaskItem task) => task.Due?.At.ToUnixTimeTicks() ?? long.MaxValue;

    private static string Number(TaskId id) => id.Number.ToString("D9", CultureInfo.InvariantCulture);
}
