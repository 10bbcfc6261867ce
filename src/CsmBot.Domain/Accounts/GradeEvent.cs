using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>One line of an account's history of grades (R79): kept so that a forecast can be held against what came of it.</summary>
/// <param name="Grade">Null when a grade was taken back and there was none before.</param>
public sealed record GradeEvent(string Account, GrowthGrade? Grade, int? Tier, Instant At, MemberId By, string Reason, string Turn);
