namespace CsmBot.Domain.Triage;

/// <summary>The two stored answers from which the quadrant follows.</summary>
public readonly record struct Priority(bool IsImportant, bool IsUrgent)
{
    public Quadrant Quadrant => (IsImportant, IsUrgent) switch
    {
        (true, true) => Quadrant.DoFirst,
        (true, false) => Quadrant.Schedule,
        (false, true) => Quadrant.Delegate,
        (false, false) => Quadrant.Decline,
    };

    public static Priority Of(Quadrant quadrant) => new(
        IsImportant: quadrant is Quadrant.DoFirst or Quadrant.Schedule,
        IsUrgent: quadrant is Quadrant.DoFirst or Quadrant.Delegate);
}
