using System.Globalization;
using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using NodaTime;

namespace CsmBot.Conversation.Rhythm;

/// <summary>Makes the plan by which what is due to very many members in one moment goes out as fast as their platform takes it, and no faster.</summary>
internal sealed class SendPlanner
{
    /// <summary>Members who are asked where they read. All of a workspace are on one platform: a workspace is a tenant of Teams, a team of Slack or the local page.</summary>
    private const int MostAsked = 5;

    private readonly ISendPlans _plans;
    private readonly IWorkspaceStore _store;
    private readonly Dictionary<string, SendRate?> _rates;
    private readonly SendRate? _slowest;

    public SendPlanner(ISendPlans plans, IWorkspaceStore store, IEnumerable<IChannelSender> senders)
    {
        _plans = plans;
        _store = store;
        _rates = senders.ToDictionary(sender => sender.Channel, sender => sender.Rate, StringComparer.Ordinal);
        _slowest = _rates.Values.OfType<SendRate>().MaxBy(rate => rate.Between);
    }

    /// <summary>What comes to members by itself, one message each. Nothing else is ever held back.</summary>
    public static bool IsSpread(WakeUp due) => due.Kind is DigestWatch.WakeUpKind or MorningWatch.WakeUpKind or FocusDesk.WakeUpKind or NudgeWatch.WakeUpKind;

    /// <summary>Null where all of it may go out at once. The first who asks makes the plan, and it stands: after a restart, and for every process.</summary>
    /// <param name="due">What is due in one moment and of one kind, in its order.</param>
    public async Task<(SendPlan Plan, SendRate Rate)?> FindAsync(WorkspaceId workspace, IReadOnlyList<WakeUp> due, Instant now, CancellationToken cancellationToken)
    {
        if (_slowest is null)
        {
            return null;
        }

        // A few need no plan of their own, and may be the rest of one.
        var known = await _plans.ReadAsync(workspace, cancellationToken);
        var (kind, at) = (due[0].Kind, due[0].At);
        var plan = known.FirstOrDefault(one => one.Kind == kind && one.Due == at);
        if ((plan is null && SendPlan.For(kind, at, due.Count, _slowest, now, busyUntil: null) is null) || await FindRateAsync(workspace, due, cancellationToken) is not { } rate)
        {
            return null;
        }

        plan ??= SendPlan.For(kind, at, due.Count, rate, now, known.Count == 0 ? null : known.Max(one => one.Last) + rate.Between);
        if (plan is null)
        {
            return null;
        }

        return (known.Contains(plan) ? plan : await _plans.KeepAsync(workspace, plan, cancellationToken), rate);
    }

    /// <summary>Null where the members' platform has no limit, or nothing is known of where they read.</summary>
    public async Task<SendRate?> FindRateAsync(WorkspaceId workspace, IReadOnlyList<WakeUp> due, CancellationToken cancellationToken)
    {
        if (_slowest is null)
        {
            return null;
        }

        foreach (var one in due.Take(MostAsked))
        {
            var session = _store.Open(LookOf(workspace, one), fromInbox: false);
            if (await session.FindPlaceAsync(one.Member, cancellationToken) is { } place)
            {
                return _rates.GetValueOrDefault(place.Channel);
            }
        }

        return null;
    }

    private static Turn LookOf(WorkspaceId workspace, WakeUp due) => new()
    {
        Id = new TurnId(string.Create(CultureInfo.InvariantCulture, $"plan-{due.Kind}-{due.At.ToUnixTimeTicks()}")),
        Workspace = workspace,
        Conversation = new ConversationId($"{WakeUpSweep.Channel}-{due.Entity}"),
        Channel = WakeUpSweep.Channel,
        Actor = due.Member,
        ActorName = due.Member.Value,
        ReceivedAt = due.At,
        Input = new WakeUpInput(due),
    };
}
