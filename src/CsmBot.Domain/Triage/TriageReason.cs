using CsmBot.Domain.Text;

namespace CsmBot.Domain.Triage;

/// <summary>
/// One thing that counted. <paramref name="Rule"/> is a stable kebab-case name (<c>exit-move</c>, <c>owned-by-support</c>, <c>wording</c>, <c>known-account</c>, <c>learned</c>);
/// <paramref name="Evidence"/> the words or fact that fired it; <paramref name="Weight"/> its signed push in log-odds on <paramref name="Axis"/> (positive: towards important or urgent).
/// </summary>
public sealed record TriageReason(string Rule, PriorityAxis Axis, double Weight, string Evidence, TextSpan? Span = null);
