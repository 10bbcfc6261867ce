using System.Text.RegularExpressions;
using CsmBot.Domain.Triage;

namespace CsmBot.Domain.Tasks;

/// <summary>Recognises checks that serve a measure of the success plan; which one is asked when they are filed (R39).</summary>
public static partial class MeasuredWork
{
    /// <summary>The key of the question with which triage itself asks for the measure.</summary>
    public const string Question = "success-plan-measure";

    public static bool LacksMeasure(TaskItem task) => task.Measure is null && task.Quadrant == Quadrant.Schedule && Checks().IsMatch(task.Text);

    [GeneratedRegex(
        @"\b(?:adoption|usage|engagement|health|success[- ]plan|utili[sz]ation)\s+(?:check(?:[- ]in|up)?|review|audit|figures|metrics|analysis)\b|\b(?:check|review|audit|look at)\s+(?:the\s+|their\s+)?(?:adoption|usage|engagement)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Checks();
}
