using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>What a button that gives a grade carries: <c>B2 they asked for more</c>, or <c>200,000 USD|A1 reason</c> where an amount was entered.</summary>
internal static class GradeValue
{
    private const int MaxReason = 200;

    public static string Write(GrowthGrade grade, string reason, Money? amount = null) =>
        (amount is null ? string.Empty : amount + "|") + $"{grade} {TypedText.Shorten(reason, MaxReason)}".TrimEnd();

    /// <summary>Null when it is none. It comes back from outside, so it is read like a typed one.</summary>
    public static (GrowthGrade Grade, string Reason, Money? Amount)? Read(string? value, AccountFramework framework)
    {
        var text = value ?? string.Empty;
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var amount = bar > 0 ? AmountText.Read(text[..bar], framework.Currency) : null;
        return GradeLine.Parse("x " + (amount is null ? text : text[(bar + 1)..])) is { Grade: { } grade } line ? (grade, line.Reason, amount) : null;
    }
}
