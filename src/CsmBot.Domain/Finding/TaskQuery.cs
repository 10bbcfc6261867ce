using CsmBot.Domain.Triage;

namespace CsmBot.Domain.Finding;

/// <summary>What <c>find</c> looks for. Everything given must hold.</summary>
public sealed record TaskQuery
{
    /// <summary>The value of <see cref="Owner"/> that stands for everybody.</summary>
    public const string Everybody = "all";

    /// <summary>Folded words and quoted phrases.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public AccountFilter? Account { get; init; }

    /// <summary>Empty: any quadrant.</summary>
    public IReadOnlyList<Quadrant> Quadrants { get; init; } = [];

    public StateFilter State { get; init; }

    /// <summary>A name as typed, <see cref="Everybody"/>, or null for the person who asks.</summary>
    public string? Owner { get; init; }

    public DueFilter? Due { get; init; }

    public int? Tier { get; init; }
}
