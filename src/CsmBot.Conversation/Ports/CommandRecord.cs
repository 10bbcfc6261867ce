using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>Everything one command changed, so that <c>undo</c> can take the whole of it back.</summary>
public sealed record CommandRecord
{
    public required string Turn { get; init; }

    public required MemberId Actor { get; init; }

    public required Instant At { get; init; }

    /// <summary>What was done, in words, for the undo confirmation ("filed T-142").</summary>
    public required string Description { get; init; }

    public IReadOnlyList<TaskChange> Tasks { get; init; } = [];

    public IReadOnlyList<LearnedChange> Learned { get; init; } = [];

    /// <summary>Rows stored before it existed hold none.</summary>
    public IReadOnlyList<AccountChange> Accounts { get; init => field = value ?? []; } = [];

    /// <summary>The framework as it was, where the command changed it.</summary>
    public AccountFramework? FrameworkBefore { get; init; }

    public AccountFramework? FrameworkAfter { get; init; }

    /// <summary>The hand-over that the command began; it goes back part by part as it came.</summary>
    public string? HandOver { get; init; }

    /// <summary>The rule of what repeats as it was, where the command changed it; null where there was none.</summary>
    public TaskSeries? SeriesBefore { get; init; }

    public TaskSeries? SeriesAfter { get; init; }

    public Member? MemberBefore { get; init; }

    public Member? MemberAfter { get; init; }

    /// <summary>The focus block as it was, where the command changed one; null for one that it made.</summary>
    public FocusBlock? FocusBefore { get; init; }

    public FocusBlock? FocusAfter { get; init; }

    /// <summary>What undo cannot take back, in words.</summary>
    public IReadOnlyList<string> Lasting { get; init; } = [];

    public bool Undone { get; init; }
}
