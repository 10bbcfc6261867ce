using System.Globalization;

namespace CsmBot.Training.Evaluation;

/// <summary>The figures the engine is judged by, over a set of outcomes.</summary>
internal sealed record Figures(string Title, IReadOnlyList<Outcome> Outcomes)
{
    public const string Header = "author    lines  quadrant  importance  urgency  sure: right  sure: share  account F1  due F1";

    public double Quadrant => Share(outcome => outcome.IsRight);

    public double Importance => Share(outcome => outcome.IsImportanceRight);

    public double Urgency => Share(outcome => outcome.IsUrgencyRight);

    public double SureShare => Share(outcome => outcome.IsSure);

    public double SureRight => Outcomes.Where(outcome => outcome.IsSure).Average(outcome => outcome.IsRight ? 1.0 : 0.0);

    public double AccountF1 => F1(outcome => outcome.Line.AccountName, outcome => outcome.Decision.Account?.Name);

    public double DueF1 => F1(outcome => outcome.Line.DuePhrase, outcome => outcome.Decision.Due?.Phrase);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Title,-9} {Outcomes.Count,5}  {Quadrant,8:F3}  {Importance,10:F3}  {Urgency,7:F3}  {SureRight,11:F3}  {SureShare,11:F3}  {AccountF1,10:F3}  {DueF1,6:F3}");

    private double Share(Func<Outcome, bool> counts) => Outcomes.Average(outcome => counts(outcome) ? 1.0 : 0.0);

    private double F1(Func<Outcome, string?> truth, Func<Outcome, string?> guess)
    {
        var right = Outcomes.Count(outcome => truth(outcome) is { } name && name == guess(outcome));
        var marked = Outcomes.Count(outcome => truth(outcome) is not null) + Outcomes.Count(outcome => guess(outcome) is not null);
        return marked == 0 ? 1 : 2.0 * right / marked;
    }
}
