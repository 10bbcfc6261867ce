using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage.Cues;
using NodaTime;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>
/// What the book knows of the account, as reasons. Tier and segment are shown and never count. A near renewal counts once the decision is moving, and a recent signal
/// a little where the message speaks of the same worry; both are shown otherwise, for facts beat words and neither makes a folder's colour important.
/// </summary>
internal static class AccountFacts
{
    private const int RenewalDays = 30;
    private const double RenewalUrgency = 1.5;
    private const double RenewalImportance = 1;
    private const double SignalPush = 0.5;

    private static readonly Duration Recent = Duration.FromDays(30);

    public static IEnumerable<TriageReason> Of(TriageContext context, KnownAccount? account, IReadOnlyList<CueMatch> cues) => account is null
        ? []
        : Standing(account).Concat(Renewal(context, account, cues)).Concat(Signals(context, account, cues));

    public static string RuleOf(Segment segment) => segment switch
    {
        Segment.HighPerformer => "segment-high-performer",
        Segment.Untrained => "segment-untrained",
        Segment.Unmotivated => "segment-unmotivated",
        _ => "segment-need-to-exit",
    };

    public static string RuleOf(SignalKind kind) => kind switch
    {
        SignalKind.UsageDrop => "signal-usage-drop",
        SignalKind.ChampionLeft => "signal-champion-left",
        SignalKind.NewExecutive => "signal-new-executive",
        SignalKind.SupportEscalation => "signal-support-escalation",
        SignalKind.NpsDetractor => "signal-nps-detractor",
        SignalKind.PaymentLate => "signal-payment-late",
        SignalKind.RenewalNotice => "signal-renewal-notice",
        SignalKind.MilestoneReached => "signal-milestone-reached",
        _ => "signal-custom",
    };

    private static IEnumerable<TriageReason> Standing(KnownAccount account)
    {
        if (account.Tier is { } tier)
        {
            yield return new(tier switch { 1 => "known-account", 2 => "tier-2", _ => "tier-3" }, PriorityAxis.Importance, 0, account.Name);
        }

        if (account.Segment is { } segment)
        {
            yield return new(RuleOf(segment), PriorityAxis.Importance, 0, account.Name);
        }
    }

    private static IEnumerable<TriageReason> Renewal(TriageContext context, KnownAccount account, IReadOnlyList<CueMatch> cues)
    {
        if (account.RenewalDate is not { } renewal || Period.DaysBetween(context.Now.InZone(context.Calendar.Zone).Date, renewal) is < 0 or > RenewalDays)
        {
            yield break;
        }

        var isMoving = cues.Any(match => match.Cue.Rule is "exit-move" or "escalation" or "renewal");
        yield return new("renewal-near", PriorityAxis.Urgency, isMoving ? RenewalUrgency : 0, account.Name);
        if (isMoving)
        {
            yield return new("renewal-near", PriorityAxis.Importance, RenewalImportance, account.Name);
        }
    }

    /// <summary>Only the newest signal of a worry the message speaks of counts: five of them are still one customer.</summary>
    private static IEnumerable<TriageReason> Signals(TriageContext context, KnownAccount account, IReadOnlyList<CueMatch> cues)
    {
        var mayCount = cues.All(match => match.Cue.Rule != "resolved");
        foreach (var signal in account.Signals.Where(signal => context.Now - signal.At <= Recent))
        {
            var rule = RuleOf(signal.Kind);
            var evidence = signal is { Kind: SignalKind.Custom, Words.Length: > 0 } ? signal.Words : account.Name;
            var spoken = mayCount ? cues.Select(match => match.Cue).Where(cue => IsSameWorry(signal.Kind, cue.Rule)).ToList() : [];
            mayCount &= spoken.Count == 0;
            yield return new(rule, PriorityAxis.Importance, spoken.Count > 0 ? SignalPush : 0, evidence);
            if (spoken.Exists(cue => cue.IsPressure))
            {
                yield return new(rule, PriorityAxis.Urgency, SignalPush, evidence);
            }
        }
    }

    /// <summary>An early warning is important without a clock; it is urgent only beside live harm, an escalation or an exit move. Tickets and invoices stay with their owners.</summary>
    private static bool IsSameWorry(SignalKind kind, string cue) => kind switch
    {
        SignalKind.UsageDrop => cue is "adoption" or "adoption-check" or "exit-move",
        SignalKind.ChampionLeft => cue is "contacts" or "exit-move",
        SignalKind.SupportEscalation => cue is "live-harm" or "escalation",
        SignalKind.NpsDetractor => cue is "escalation" or "exit-move",
        SignalKind.PaymentLate => cue is "renewal" or "exit-move",
        SignalKind.RenewalNotice => cue is "renewal" or "exit-move",
        _ => false,
    };
}
