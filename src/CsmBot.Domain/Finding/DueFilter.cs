using NodaTime;

namespace CsmBot.Domain.Finding;

/// <summary>Which due dates match.</summary>
public abstract record DueFilter
{
    private DueFilter()
    {
    }

    /// <summary>Open and past due.</summary>
    public sealed record Overdue : DueFilter;

    /// <summary>Without a due date.</summary>
    public sealed record None : DueFilter;

    /// <summary>Both days included; an open end is null.</summary>
    public sealed record Between(LocalDate? From, LocalDate? To) : DueFilter;
}
