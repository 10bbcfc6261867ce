using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Nudges;

/// <summary>T20: a number a day, per-kind switches, a mute, and nothing lost of what was not said.</summary>
public sealed class NudgeBudgetTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);

    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Etc/UTC", NudgeLimit = 2 };

    [Fact]
    public void The_most_pressing_are_said_and_the_rest_is_held_back_and_stays_due()
    {
        var (book, said) = Share(Anna, new NudgeBook(Anna.Id), Of(1, NudgeKind.Untouched), Of(2, NudgeKind.Overdue), Of(3, NudgeKind.Unacknowledged));
        Assert.Equal([3, 2], said.Select(nudge => nudge.Task!.Id.Number));
        Assert.Equal([3, 2], book.Marks.Select(mark => mark.Task.Number));
        Assert.Equal((new TaskId(1), HeldBecause.Budget), book.Held.Select(held => (held.Task!.Value, held.Because)).Single());
        Assert.Equal(2, book.SaidOn(new LocalDate(2026, 11, 23)));
        Assert.Equal(0, book.SaidOn(new LocalDate(2026, 11, 24)));
    }

    [Fact]
    public void A_day_has_one_number_however_often_is_looked()
    {
        var (book, _) = Share(Anna, new NudgeBook(Anna.Id), Of(1, NudgeKind.Overdue));
        (book, var said) = Share(Anna, book, Of(2, NudgeKind.Overdue), Of(3, NudgeKind.Overdue));
        Assert.Equal(new TaskId(2), Assert.Single(said).Task!.Id);
        (book, said) = NudgeBudget.Share([Of(3, NudgeKind.Overdue)], [], book, Anna, Now + Duration.FromDays(1), Anna.CalendarIn(DateTimeZoneProviders.Tzdb));
        Assert.Equal(new TaskId(3), Assert.Single(said).Task!.Id);
        Assert.Empty(book.Held);
    }

    [Fact]
    public void C13_Muted_nothing_is_said_what_is_stuck_goes_on_climbing_and_comes_afterwards()
    {
        var (book, said) = Share(Anna with { MutedUntil = Now + Duration.FromHours(1) }, new NudgeBook(Anna.Id), Of(1, NudgeKind.Overdue));
        Assert.Empty(said);
        Assert.Single(book.Marks);
        Assert.Equal(HeldBecause.Muted, Assert.Single(book.Held).Because);
        (book, said) = NudgeBudget.Share([], [Of(1, NudgeKind.Overdue)], book, Anna, Now + Duration.FromHours(2), Anna.CalendarIn(DateTimeZoneProviders.Tzdb));
        Assert.Single(said);
        Assert.Empty(book.Held);
    }

    [Fact]
    public void A_kind_that_is_switched_off_is_held_and_stays_in_the_list_while_it_is_stuck()
    {
        var member = Anna with { MutedNudges = [NudgeKind.Overdue] };
        var (book, said) = Share(member, new NudgeBook(Anna.Id), Of(1, NudgeKind.Overdue), Of(2, NudgeKind.Untouched));
        Assert.Equal(new TaskId(2), Assert.Single(said).Task!.Id);
        (book, _) = Share(member, book);
        Assert.Equal(HeldBecause.SwitchedOff, Assert.Single(book.Held).Because);
        (book, _) = Share(member, book with { Marks = [] });
        Assert.Empty(book.Held);
    }

    [Fact]
    public void Switched_on_again_it_is_said_once_and_held_no_more()
    {
        var (book, _) = Share(Anna with { MutedNudges = [NudgeKind.Overdue] }, new NudgeBook(Anna.Id), Of(1, NudgeKind.Overdue));
        (book, var said) = NudgeBudget.Share([], [Of(1, NudgeKind.Overdue)], book, Anna, Now, Anna.CalendarIn(DateTimeZoneProviders.Tzdb));
        Assert.Single(said);
        Assert.Empty(book.Held);
    }

    [Fact]
    public void A_number_of_none_switches_all_off()
    {
        var (book, said) = Share(Anna with { NudgeLimit = 0 }, new NudgeBook(Anna.Id), Of(1, NudgeKind.Overdue), new Nudge(NudgeKind.Growth, null, 0, NudgeStep.Owner));
        Assert.Empty(said);
        Assert.All(book.Held, held => Assert.Equal(HeldBecause.SwitchedOff, held.Because));
    }

    private static (NudgeBook Book, IReadOnlyList<Nudge> Said) Share(Member member, NudgeBook book, params IReadOnlyList<Nudge> due) =>
        NudgeBudget.Share(due, [], book, member, Now, member.CalendarIn(DateTimeZoneProviders.Tzdb));

    private static Nudge Of(int number, NudgeKind kind) => new(
        kind,
        new TaskItem { Id = new TaskId(number), Text = "call them", Priority = Priority.Of(Quadrant.DoFirst), Owner = Anna.Id, CreatedBy = Anna.Id, CreatedAt = Now, ChangedAt = Now },
        Rung: 0,
        NudgeStep.Owner);
}
