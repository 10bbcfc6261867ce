using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>Triage reasons as sentences a CSM reads. The rule names the sentence; its evidence is quoted.</summary>
internal static class ReasonText
{
    private const int Shown = 3;

    /// <summary>The strongest reasons on one line each.</summary>
    public static string Brief(TriageTrace trace) => string.Join('\n', trace.Reasons
        .Where(reason => SpeaksFor(reason, trace.Decided))
        .Select(reason => "• " + Sentence(reason))
        .Distinct(StringComparer.Ordinal)
        .Take(Shown));

    public static string Sentence(TriageReason reason) => Say.With(Say.ByKey("Reason_", reason.Rule, Strings.Reason_other), TypedText.Shorten(reason.Evidence, 80));

    private static bool SpeaksFor(TriageReason reason, Priority decided) =>
        reason.Weight != 0 && reason.Weight > 0 == (reason.Axis == PriorityAxis.Importance ? decided.IsImportant : decided.IsUrgent);
}
