using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>What a handler sees of one turn: who, when, the open session, and the ways to answer and to change tasks.</summary>
internal sealed class TurnContext(Turn turn, IWorkspaceSession session, Member member, Instant now, IDateTimeZoneProvider zones)
{
    private readonly List<OutboundMessage> _messages = [];
    private readonly List<TaskChange> _changes = [];
    private readonly List<LearnedChange> _learned = [];
    private readonly List<string> _lasting = [];
    private string? _description;
    private (Member Before, Member After)? _profile;

    public Turn Turn { get; } = turn;

    public IWorkspaceSession Session { get; } = session;

    public Member Member { get; private set; } = member;

    public Instant Now { get; } = now;

    public BusinessCalendar Calendar => Member.CalendarIn(Zones);

    public IDateTimeZoneProvider Zones { get; } = zones;

    /// <summary>The name under which telemetry counts the turn: the command, action or dialog that handled it.</summary>
    public string HandledBy { get; set; } = "none";

    public IReadOnlyList<OutboundMessage> Messages => _messages;

    public IReadOnlyList<TaskChange> Changes => _changes;

    /// <summary>Answers with a new message and returns its key.</summary>
    public string Reply(Card card) => Add(NextKey(), card, revision: 1, author: null);

    /// <summary>Keeps what the person typed as a message of theirs.</summary>
    public string Echo(Card card) => Add(NextKey(), card, revision: 1, author: Member.Name);

    /// <summary>Replaces a message in place; where it is no longer known, answers with a new one.</summary>
    public async Task ReplaceAsync(string? messageKey, Card card, CancellationToken cancellationToken)
    {
        var shown = messageKey is null ? null : await Session.FindMessageAsync(Turn.Conversation, messageKey, cancellationToken);
        if (shown is null || shown.Author is not null)
        {
            Reply(card);
            return;
        }

        Add(shown.Key, card, shown.Revision + 1, author: null, shown.At, shown.PlatformId);
    }

    /// <summary>Saves a task's change, writes it into the history and into what <c>undo</c> takes back.</summary>
    public void Change(TaskItem? before, TaskItem after, TaskEventKind kind, string rule = "user")
    {
        var next = after with { Version = (before?.Version ?? 0) + 1, ChangedAt = Now };
        Session.Save(next);
        Session.Record(new TaskEvent
        {
            Task = next.Id,
            Turn = Turn.Id.Value,
            Actor = Member.Id,
            At = Now,
            Kind = kind,
            Rule = rule,
            Channel = Turn.Channel,
            Before = before,
            After = next,
        });
        _changes.Add(new TaskChange(before, next));
    }

    /// <summary>Saves the member's own settings.</summary>
    public void Change(Member after)
    {
        _profile = (_profile?.Before ?? Member, after);
        Member = after;
        Session.Save(after);
    }

    /// <summary>Lets a correction teach the workspace's next decisions.</summary>
    public async Task LearnAsync(Correction correction, CancellationToken cancellationToken)
    {
        var before = await Session.GetLearnedAsync(cancellationToken);
        var after = before.With(correction);
        _learned.Add(new LearnedChange(correction.Text, before.Find(correction.Text), after.Find(correction.Text)));
        Session.Save(after);
    }

    /// <summary>Says in words what this command did, for <c>undo</c>. Without it nothing can be undone.</summary>
    public void DescribeForUndo(string description, params IEnumerable<string> lasting)
    {
        _description = description;
        _lasting.AddRange(lasting);
    }

    /// <summary>The record of this command, or null when it changed nothing that can be taken back.</summary>
    public CommandRecord? ToCommandRecord() => _description is null || (_changes.Count == 0 && _profile is null) ? null : new CommandRecord
    {
        Turn = Turn.Id.Value,
        Actor = Member.Id,
        At = Now,
        Description = _description,
        Tasks = [.. _changes],
        Learned = [.. _learned],
        MemberBefore = _profile?.Before,
        MemberAfter = _profile?.After,
        Lasting = [.. _lasting],
    };

    private string NextKey() => string.Create(
        CultureInfo.InvariantCulture, $"{Turn.ReceivedAt.ToUnixTimeTicks():D19}-{Turn.Id.Value}-{_messages.Count:D2}");

    private string Add(string key, Card card, int revision, string? author, Instant? at = null, string? platformId = null)
    {
        var message = new OutboundMessage
        {
            Workspace = Turn.Workspace,
            Conversation = Turn.Conversation,
            Channel = Turn.Channel,
            Key = key,
            At = at ?? Now,
            Card = card,
            Author = author,
            Revision = revision,
            PlatformId = platformId,
        };
        _messages.Add(message);
        Session.Send(message);
        return key;
    }
}
