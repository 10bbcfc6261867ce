using System.Security.Cryptography;
using System.Text;
using CsmBot.Conversation.Dialogs.Editing;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Signals;

/// <summary>
/// The way in for other systems. The account is looked up at once, so that a sender hears of a name that nobody knows; whatever was accepted is done or stored
/// when this returns.
/// </summary>
public sealed class SignalDoor
{
    /// <summary>The channel of turns that another system sent.</summary>
    public const string Channel = "signals";

    /// <summary>Turns that may wait before more are refused: about a minute's work.</summary>
    private const int MaxWaitingTurns = 10_000;

    private readonly IWorkspaceStore _store;
    private readonly TurnIntake _intake;
    private readonly TimeProvider _time;

    internal SignalDoor(IWorkspaceStore store, TurnIntake intake, TimeProvider time)
    {
        _store = store;
        _intake = intake;
        _time = time;
    }

    /// <param name="id">The sender's own name for the signal: the same one again is the same signal.</param>
    public async Task<SignalReceipt> ReceiveAsync(WorkspaceId workspace, string id, SignalInput signal, CancellationToken cancellationToken)
    {
        if (_intake.Depth > MaxWaitingTurns)
        {
            return new SignalReceipt(SignalOutcome.Busy, null, []);
        }

        var now = _time.GetCurrentInstant();
        // Before it is stored: a sender may write as much as a request holds.
        signal = signal with { Words = TypedText.Shorten(TypedText.Clean(signal.Words), SignalDesk.MaxWords) };
        var turn = TurnOf(workspace, id, signal, now);
        var match = AccountLookup.FindNamed(signal.Account, await _store.Open(turn, fromInbox: false).ListAccountsAsync(cancellationToken));
        if (match is not { IsKnown: true, Name: { } name })
        {
            return new SignalReceipt(match.IsAmbiguous ? SignalOutcome.AmbiguousAccount : SignalOutcome.UnknownAccount, null, [.. match.Candidates.Select(account => account.Name)]);
        }

        // One account's signals go one after another; those of others beside them.
        turn = turn with { Conversation = new ConversationId($"{Channel}-{name}"), Input = signal with { Account = name, At = Instant.Min(signal.At, now) } };
        var isNew = await _intake.AcceptAsync(turn, cancellationToken);
        return new SignalReceipt(isNew ? SignalOutcome.Accepted : SignalOutcome.Repeated, name, []);
    }

    private static Turn TurnOf(WorkspaceId workspace, string id, SignalInput signal, Instant now) => new()
    {
        // The sender's id may be anything and of any length; keys are neither.
        Id = new TurnId($"{Channel}-{signal.Source}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32]}"),
        Workspace = workspace,
        Conversation = new ConversationId(Channel),
        Channel = Channel,
        Actor = SignalActor.Of(signal.Source),
        ActorName = signal.Source,
        ReceivedAt = now,
        Input = signal,
    };
}
