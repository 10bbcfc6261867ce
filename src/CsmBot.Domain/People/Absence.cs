using NodaTime;

namespace CsmBot.Domain.People;

/// <summary>Days on which a member is away, the first and the last included, in the member's own zone (T18).</summary>
/// <param name="Cover">Who acts for them; null while nobody does.</param>
public sealed record Absence(LocalDate From, LocalDate To, MemberId? Cover = null)
{
    public bool Includes(LocalDate date) => From <= date && date <= To;

    public bool Overlaps(Absence other) => From <= other.To && other.From <= To;
}
