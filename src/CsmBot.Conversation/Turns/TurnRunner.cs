using System.Collections.Concurrent;
using System.Diagnostics;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Delegating;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Telemetry;
using CsmBot.Domain.People;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// Runs one turn to its commit: read, decide, write everything in one transaction. Turns of one workspace run one after another here, so that they rarely
/// meet in storage; when another process wins a race, the commit reports a conflict and the turn is run again from fresh reads.
/// </summary>
internal sealed partial class TurnRunner(
    IWorkspaceStore store, Newcomers newcomers, TurnRouter router, IDateTimeZoneProvider zones, TimeProvider time, ILogger<TurnRunner> logger)
{
    /// <summary>Replays after a lost race, before the turn goes back to the inbox for a later sweep.</summary>
    internal const int MaxAttempts = 50;

    /// <summary>When what failed for a reason of its own is looked at again.</summary>
    private static readonly Duration LaterWakeUp = Duration.FromHours(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<WorkspaceId, SemaphoreSlim> _gates = new();

    /// <summary>Runs the turn. Throws only when storage cannot be reached or stays contended, or nobody says who the actor is; the turn then remains in the inbox.</summary>
    public Task<TurnResult> RunAsync(Turn turn, bool fromInbox, CancellationToken cancellationToken) =>
        RunAsync(turn, fromInbox, router.RouteAsync, apologises: true, cancellationToken);

    /// <summary>Runs the turn by a handler of its own. Without apologies a failure is thrown and nothing is written: there is nobody in a conversation to tell.</summary>
    public async Task<TurnResult> RunAsync(
        Turn turn, bool fromInbox, Func<TurnContext, CancellationToken, Task> handle, bool apologises, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var activity = BotTelemetry.StartTurn(turn);
        using var deadline = new CancellationTokenSource(Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        // Before the gate: a slow platform holds up this turn, and not the whole workspace.
        var newcomer = await newcomers.MeetAsync(turn, linked.Token);
        var gate = _gates.GetOrAdd(turn.Workspace, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(linked.Token);
        try
        {
            var result = await AttemptAsync(new Attempt(turn, newcomer, fromInbox, apologises), handle, linked.Token);
            BotTelemetry.TurnDone(activity, turn, result, Stopwatch.GetElapsedTime(started));
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<TurnResult> AttemptAsync(Attempt what, Func<TurnContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (context, failed) = await HandleAsync(what, handle, cancellationToken);
            switch (await context.Session.CommitAsync(cancellationToken))
            {
                case CommitOutcome.Committed:
                    return new TurnResult(failed ? TurnOutcome.Apologised : TurnOutcome.Applied, context.HandledBy, context.Messages, context.Dialog);
                case CommitOutcome.AlreadyApplied:
                    return new TurnResult(TurnOutcome.Repeated, context.HandledBy, []);
                default:
                    if (attempt == MaxAttempts)
                    {
                        throw new TurnContendedException(what.Turn.Id);
                    }

                    Log.Conflict(logger, what.Turn.Id, attempt);
                    await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 * Math.Min(attempt, 10))), time, cancellationToken);
                    break;
            }
        }
    }

    private async Task<(TurnContext Context, bool Failed)> HandleAsync(
        Attempt what, Func<TurnContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        try
        {
            var context = await OpenAsync(what, cancellationToken);
            await handle(context, cancellationToken);
            await SeriesDesk.FollowAsync(context, cancellationToken);
            await DelegationFollow.FollowAsync(context, cancellationToken);
            await AlertDesk.FollowAsync(context, cancellationToken);
            await AccountWatch.FollowAsync(context, cancellationToken);
            await ActivityFollow.FollowAsync(context, cancellationToken);
            await DayPlanner.FollowAsync(context, cancellationToken);
            if (context.ToCommandRecord() is { } record)
            {
                context.Session.Record(record);
            }

            return (context, false);
        }
        catch (Exception exception) when (what.Apologises && exception is not OperationCanceledException and not StorageUnavailableException)
        {
            // The one catch-all of a turn: whatever a handler did wrong, the person gets an answer and the queue goes on.
            Log.Failed(logger, what.Turn.Id, exception);
            var context = await OpenAsync(what, cancellationToken);
            context.HandledBy = "apology";
            if (what.Turn.Input is WakeUpInput { WakeUp: var late })
            {
                context.Session.Remove(late);
                context.Session.Save(late with { At = context.Now + LaterWakeUp });
            }
            else if (what.Turn.Input is SignalInput signal)
            {
                SignalDesk.Keep(context, signal);
            }
            else
            {
                context.Reply(ApologyCard.Render(what.Turn.Id));
            }

            return (context, true);
        }
    }

    private async Task<TurnContext> OpenAsync(Attempt what, CancellationToken cancellationToken)
    {
        var turn = what.Turn;
        var session = store.Open(turn, what.FromInbox);
        var known = await session.FindMemberAsync(turn.Actor, cancellationToken);
        var member = what.Newcomer ?? known ?? Newcomers.First(turn);
        if (member != known && !turn.IsByMachine)
        {
            session.Save(member);
        }

        await NotePlaceAsync(turn, session, cancellationToken);
        var context = new TurnContext(turn, session, member, time.GetCurrentInstant(), zones);
        if (turn.EchoesInput && EchoCard.Render(turn.Input) is { } echo)
        {
            context.Echo(echo);
        }

        return context;
    }

    /// <summary>Where people read alone is where alerts and reminders find them: the chat they used last.</summary>
    private static async Task NotePlaceAsync(Turn turn, IWorkspaceSession session, CancellationToken cancellationToken)
    {
        if (turn is not { IsByMachine: false, PrivateConversation: null, Input: TextInput or ActionInput or FormInput } || turn.Channel == Imports.ImportRunner.Channel)
        {
            return;
        }

        var here = new Place(turn.Conversation, turn.Channel);
        if (await session.FindPlaceAsync(turn.Actor, cancellationToken) != here)
        {
            session.Save(turn.Actor, here);
        }
    }

    /// <summary>What is run, the same at each attempt.</summary>
    private sealed record Attempt(Turn Turn, Member? Newcomer, bool FromInbox, bool Apologises);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Turn {TurnId} lost a race, attempt {Attempt}")]
        public static partial void Conflict(ILogger logger, TurnId turnId, int attempt);

        [LoggerMessage(2, LogLevel.Error, "Turn {TurnId} failed and was answered with an apology")]
        public static partial void Failed(ILogger logger, TurnId turnId, Exception exception);
    }
}
