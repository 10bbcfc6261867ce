using System.Globalization;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using NodaTime;

namespace CsmBot.Conversation.Rhythm;

/// <summary>Turns what is due into turns. Swept twice, late or by several instances at once, each wake-up is one turn, which is done once.</summary>
public sealed class WakeUpSweep
{
    /// <summary>The channel of turns that nobody sent.</summary>
    public const string Channel = "clock";

    /// <summary>How long one sweep waits for what a plan holds back, before it looks for what became due meanwhile.</summary>
    private static readonly Duration Ahead = Duration.FromSeconds(5);

    private readonly IWakeUps _wakeUps;
    private readonly TurnIntake _intake;
    private readonly SendPlanner _planner;
    private readonly TimeProvider _time;

    internal WakeUpSweep(IWakeUps wakeUps, TurnIntake intake, SendPlanner planner, TimeProvider time)
    {
        _wakeUps = wakeUps;
        _intake = intake;
        _planner = planner;
        _time = time;
    }

    /// <summary>Sweeps until nothing more is due: what a wake-up leaves for the very next moment is not kept waiting for the next sweep. What a plan holds back is.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await SweepAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetCurrentInstant();
        var any = false;
        List<(WorkspaceId Workspace, List<WakeUp> Due)> together = [];
        await foreach (var (workspace, due) in _wakeUps.ReadDueAsync(now, cancellationToken))
        {
            if (!SendPlanner.IsSpread(due))
            {
                // One that is still under way is not new, and is not waited for.
                any |= await AcceptAsync(workspace, due, now, cancellationToken);
            }
            else if (together is [.., var last] && last.Workspace == workspace && last.Due[0].At == due.At && last.Due[0].Kind == due.Kind)
            {
                last.Due.Add(due);
            }
            else
            {
                together.Add((workspace, [due]));
            }
        }

        List<(Instant At, WorkspaceId Workspace, WakeUp Due)> paced = [];
        var isPaced = false;
        foreach (var (workspace, due) in together)
        {
            if (await _planner.FindAsync(workspace, due, now, cancellationToken) is var (plan, rate))
            {
                isPaced = true;
                paced.AddRange(Pace(due, plan, rate, now).Select(next => (next.At, workspace, next.Due)));
                continue;
            }

            foreach (var one in due)
            {
                any |= await AcceptAsync(workspace, one, now, cancellationToken);
            }
        }

        // Organisations do not wait for each other.
        foreach (var (at, workspace, due) in paced.OrderBy(next => next.At))
        {
            if (at - _time.GetCurrentInstant() is var wait && wait > Duration.Zero)
            {
                await Task.Delay(wait.ToTimeSpan(), _time, cancellationToken);
            }

            any |= await AcceptAsync(workspace, due, _time.GetCurrentInstant(), cancellationToken);
        }

        return any && !isPaced;
    }

    /// <summary>What of a plan falls into this sweep, and when. What is late is caught up with at the platform's pace, and not at once.</summary>
    private static IEnumerable<(Instant At, WakeUp Due)> Pace(List<WakeUp> due, SendPlan plan, SendRate rate, Instant now)
    {
        var at = now;
        for (var i = 0; i < due.Count; i++)
        {
            at = Instant.Max(at, plan.SlotOf(plan.PlaceOf(i, due.Count)));
            if (at > now + Ahead)
            {
                yield break;
            }

            yield return (at, due[i]);
            at += rate.Between;
        }
    }

    private Task<bool> AcceptAsync(WorkspaceId workspace, WakeUp due, Instant now, CancellationToken cancellationToken) => _intake.AcceptAsync(
        new Turn
        {
            Id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"{Channel}-{due.Kind}-{due.Entity}-{due.At.ToUnixTimeTicks()}")),
            Workspace = workspace,
            Conversation = new ConversationId($"{Channel}-{due.Entity}"),
            Channel = Channel,
            Actor = due.Member,
            ActorName = due.Member.Value,
            ReceivedAt = now,
            Input = new WakeUpInput(due),
        },
        cancellationToken);
}
