using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
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
    private readonly List<AccountChange> _accounts = [];
    private readonly List<string> _lasting = [];
    private (Member Of, BusinessCalendar Calendar)? _calendar;
    private string? _description;
    private (Member Before, Member After)? _profile;
    private (AccountFramework Before, AccountFramework After)? _framework;
    private (FocusBlock? Before, FocusBlock After)? _focus;
    private (TaskSeries? Before, TaskSeries After)? _series;
    private string? _handOver;
    private int _kept;
    private bool _toldSharedPlace;

    public Turn Turn { get; } = turn;

    /// <summary>Others read along in the conversation of this turn.</summary>
    public bool IsShared => Turn.PrivateConversation is not null;

    /// <summary>Where the member reads alone. Questions and what they wait for belong there, whatever place they were started from.</summary>
    public ConversationId OwnPlace => Turn.PrivateConversation ?? Turn.Conversation;

    public IWorkspaceSession Session { get; } = session;

    public Member Member { get; private set; } = member;

    public Instant Now { get; } = now;

    public BusinessCalendar Calendar
    {
        get
        {
            if (!ReferenceEquals(_calendar?.Of, Member))
            {
                _calendar = (Member, Member.CalendarIn(Zones));
            }

            return _calendar!.Value.Calendar;
        }
    }

    public IDateTimeZoneProvider Zones { get; } = zones;

    /// <summary>The name under which telemetry counts the turn: the command, action or dialog that handled it.</summary>
    public string HandledBy { get; set; } = "none";

    public IReadOnlyList<OutboundMessage> Messages => _messages;

    public IReadOnlyList<TaskChange> Changes => _changes;

    public IReadOnlyList<AccountChange> AccountChanges => _accounts;

    /// <summary>The command that this turn takes back, by its turn; null while it takes none back.</summary>
    public string? Undoes { get; set; }

    /// <summary>Set while something is sent in place of a message that was refused.</summary>
    public Detour? Detour { get; set; }

    /// <summary>True once a dialog waits for this member's words: the card that asks must reach them.</summary>
    public bool AsksSomething { get; set; }

    /// <summary>The card that goes back with the answer to the request instead of as a message; see <see cref="Turn.InDialog"/>.</summary>
    public Card? Dialog { get; private set; }

    /// <summary>
    /// Answers with a new message and returns its key. In a shared conversation everybody sees the card's shared form, and the member the whole card privately.
    /// </summary>
    public string Reply(Card card)
    {
        if (TookAsDialog(card))
        {
            return string.Empty;
        }

        if (!IsShared)
        {
            return Add(Turn.Conversation, card);
        }

        if (card.Shared is not null || !_toldSharedPlace)
        {
            _toldSharedPlace = true;
            var key = Add(Turn.Conversation, card.Shared ?? SharedCards.AnsweredPrivately(Member.Name));
            if (card.IsForEverybody)
            {
                return key;
            }
        }

        return Add(OwnPlace, card);
    }

    /// <summary>Tells the member alone, in their own place. What others see stays as it is.</summary>
    public string Tell(Card card) => Add(OwnPlace, card);

    /// <summary>Where a person reads alone; null for one who never spoke with the bot, and for a guest, who gets nothing that they did not ask for (T25).</summary>
    public async Task<Place?> FindPlaceAsync(MemberId id, CancellationToken cancellationToken) =>
        await Session.FindMemberAsync(id, cancellationToken) is { Role: MemberRole.Guest } ? null : await Session.FindPlaceAsync(id, cancellationToken);

    /// <summary>Sends a card somewhere else than where the turn came from, and returns the message.</summary>
    public OutboundMessage Post(Place place, Card card)
    {
        Add(place.Conversation, card, channel: place.Channel);
        return _messages[^1];
    }

    /// <summary>Keeps a card for somewhere else until somebody sends it on, and returns the message as it will be.</summary>
    public OutboundMessage Keep(Place place, Card card)
    {
        var message = Message(place.Conversation, card, channel: place.Channel);
        _kept++;
        Session.Keep(message);
        return message;
    }

    /// <summary>Sends what was kept.</summary>
    public void SendKept(OutboundMessage message)
    {
        Session.Unkeep(message);
        Send(message with { At = Now });
    }

    /// <summary>Sends a message of the bot once more, as it was.</summary>
    public void Resend(OutboundMessage message) => Send(message with { Unconfirmed = 0, Holder = null });

    /// <summary>Renders a card for somebody else's eyes: in their zone and clock.</summary>
    public Card ReadBy(Member reader, Func<Card> render)
    {
        var self = Member;
        Member = reader;
        try
        {
            return render();
        }
        finally
        {
            Member = self;
        }
    }

    /// <summary>Shows something else in a message of the bot, wherever that stands; nothing happens where it is no longer known.</summary>
    public async Task RepostAsync(ConversationId place, string messageKey, Card card, CancellationToken cancellationToken)
    {
        if (await Session.FindMessageAsync(place, messageKey, cancellationToken) is { } shown)
        {
            Replace(shown, card);
        }
        else if (await Session.FindKeptAsync(place, messageKey, cancellationToken) is { } kept)
        {
            Session.Keep(kept with { Card = card });
        }
    }

    /// <summary>Gives a card back with the result, where the channel has a place of its own for it.</summary>
    public void Return(Card card) => Dialog = card;

    /// <summary>Keeps what the person typed as a message of theirs.</summary>
    public string Echo(Card card) => Add(Turn.Conversation, card, Member.Name);

    /// <summary>
    /// Replaces a message in place; where it is no longer known, answers with a new one. A message that others see too is replaced by the card's shared form;
    /// a card without one goes to the member privately and leaves the message as it is.
    /// </summary>
    public async Task ReplaceAsync(string? messageKey, Card card, CancellationToken cancellationToken)
    {
        if (TookAsDialog(card))
        {
            return;
        }

        var shown = messageKey is null ? null : await FindShownAsync(messageKey, cancellationToken);
        if (shown is null)
        {
            Reply(card);
        }
        else if (!IsShared || shown.Conversation == OwnPlace)
        {
            Replace(shown, card);
        }
        else if (card.Shared is { } shared)
        {
            Replace(shown, shared);
            if (AsksSomething)
            {
                Add(OwnPlace, card);
            }
        }
        else
        {
            Add(OwnPlace, card);
        }
    }

    /// <summary>The card that a message of the bot shows; null where it is not known.</summary>
    public async Task<Card?> FindCardAsync(string? messageKey, CancellationToken cancellationToken) =>
        messageKey is null ? null : (await FindShownAsync(messageKey, cancellationToken))?.Card;

    /// <summary>Saves a task's change, writes it into the history and into what <c>undo</c> takes back.</summary>
    public void Change(TaskItem? before, TaskItem after, TaskEventKind kind, string rule = "user")
    {
        var touchedBy = after.Owner == Member.Id && !Turn.IsByMachine ? Member.Id : before?.TouchedBy;
        var next = after with { Version = (before?.Version ?? 0) + 1, ChangedAt = Now, TouchedBy = touchedBy };
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

    /// <summary>Saves an account's change, a line and a new grade into its history, and all but the history into what <c>undo</c> takes back.</summary>
    /// <param name="words">For the history: what was said or changed.</param>
    /// <param name="reason">Why the grade is what it is now.</param>
    public KnownAccount Change(KnownAccount? before, KnownAccount after, AccountEventKind kind, string words, string reason = "")
    {
        var next = after with { Version = (before?.Version ?? 0) + 1, AddedAt = before is null ? Now : after.AddedAt };
        if (before is null)
        {
            Session.Add(next);
        }
        else
        {
            Session.Save(next);
        }

        Session.Record(new AccountEvent(next.Name, kind, Now, Member.Id, words, Turn.Id.Value));
        if (next.Grade != before?.Grade)
        {
            Session.Record(new GradeEvent(next.Name, next.Grade?.Grade, next.Tier, Now, Member.Id, reason, Turn.Id.Value));
        }

        _accounts.Add(new AccountChange(before, next));
        return next;
    }

    /// <summary>Saves the workspace's framework.</summary>
    public AccountFramework Change(AccountFramework before, AccountFramework after)
    {
        var next = after with { Version = before.Version + 1 };
        Session.Save(next);
        _framework = (before, next);
        return next;
    }

    /// <summary>Notes the rule that this command changed, for <c>undo</c>. What follows from closing an occurrence needs no note: it follows again.</summary>
    public void NoteRule(TaskSeries? before, TaskSeries after) => _series = (before, after);

    /// <summary>What the command changes goes on after its turn; <c>undo</c> takes back all of it.</summary>
    public void HandsOver(string id) => _handOver = id;

    /// <summary>Notes for <c>undo</c> what became of one of the member's own focus blocks.</summary>
    public void Changed(FocusBlock? before, FocusBlock after) => _focus = (before, after);

    /// <summary>Saves the member's own settings.</summary>
    public void Change(Member after)
    {
        _profile = (_profile?.Before ?? Member, after);
        Member = after;
        Session.Save(after);
    }

    /// <summary>Saves what somebody says of a member, be it of themselves or of another.</summary>
    public void Change(Member before, Member after)
    {
        if (after.Id == Member.Id)
        {
            Change(after);
            return;
        }

        _profile = (before, after);
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
    public CommandRecord? ToCommandRecord() => _description is null || !ChangedAnything ? null : new CommandRecord
    {
        Turn = Turn.Id.Value,
        Actor = Member.Id,
        At = Now,
        Description = _description,
        // A hand-over keeps its own record of what it moved.
        Tasks = _handOver is null ? [.. _changes] : [],
        Learned = [.. _learned],
        Accounts = _handOver is null ? [.. _accounts] : [],
        FrameworkBefore = _framework?.Before,
        FrameworkAfter = _framework?.After,
        HandOver = _handOver,
        FocusBefore = _focus?.Before,
        FocusAfter = _focus?.After,
        SeriesBefore = _series?.Before,
        SeriesAfter = _series?.After,
        MemberBefore = _profile?.Before,
        MemberAfter = _profile?.After,
        Lasting = [.. _lasting],
    };

    private bool ChangedAnything => _changes.Count > 0 || _accounts.Count > 0 || _profile is not null || _framework is not null || _handOver is not null || _focus is not null || _series is not null;

    private bool TookAsDialog(Card card)
    {
        if (!Turn.InDialog || !card.Elements.Any(element => element is FormElement))
        {
            return false;
        }

        Dialog = card;
        return true;
    }

    /// <summary>The bot's own message of this key, here or in the member's own place.</summary>
    private async Task<OutboundMessage?> FindShownAsync(string messageKey, CancellationToken cancellationToken)
    {
        var shown = await Session.FindMessageAsync(Turn.Conversation, messageKey, cancellationToken)
            ?? (IsShared ? await Session.FindMessageAsync(OwnPlace, messageKey, cancellationToken) : null);
        return shown?.Author is null ? shown : null;
    }

    private string Add(ConversationId place, Card card, string? author = null, string? channel = null) => Send(Message(place, card, author, channel));

    private OutboundMessage Message(ConversationId place, Card card, string? author = null, string? channel = null) => new()
    {
        Workspace = Turn.Workspace,
        Conversation = place,
        Channel = channel ?? Turn.Channel,
        Key = MessageKey.Of(Turn, _messages.Count + _kept),
        At = Now,
        Card = card,
        Author = author,
        Detour = Detour,
    };

    private void Replace(OutboundMessage shown, Card card) => Send(shown with { Card = card, Revision = shown.Revision + 1, Unconfirmed = 0 });

    private string Send(OutboundMessage message)
    {
        _messages.Add(Session.Send(message));
        return message.Key;
    }
}
