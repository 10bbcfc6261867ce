using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>What counts as protected, what breaks in, and how many blocks were kept.</summary>
public sealed class FocusBookTests
{
    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Etc/UTC" };

    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Duration Hour = Duration.FromHours(1);

    [Theory]
    [InlineData(BlockState.Planned, true)]
    [InlineData(BlockState.Running, true)]
    [InlineData(BlockState.Cancelled, true)] // the morning goes on without it
    [InlineData(BlockState.CutShort, false)]
    [InlineData(BlockState.Missed, false)]
    [InlineData(BlockState.Kept, false)]
    public void R59_Whoever_left_a_block_is_not_protected_for_the_rest_of_it(BlockState state, bool isProtected)
    {
        var book = new FocusBook(Anna.Id).With(new FocusBlock(1, Nine, Nine + Hour) { State = state });
        Assert.Equal(isProtected, FocusTime.At(Nine + (Hour / 2), Anna, Calendar, book) is not null);
        Assert.NotNull(FocusTime.At(Nine + Hour, Anna, Calendar, book));
        Assert.Null(FocusTime.At(Nine + (2 * Hour), Anna, Calendar, book));
    }

    [Fact]
    public void The_time_that_ends_next_is_the_block_that_runs_or_whichever_ends_first()
    {
        var book = new FocusBook(Anna.Id).With(new FocusBlock(1, Nine + (5 * Hour), Nine + (6 * Hour)));
        Assert.Equal(Nine + (2 * Hour), FocusTime.NextEnd(Nine, Anna, Calendar, book));
        Assert.Equal(Nine + (6 * Hour), FocusTime.NextEnd(Nine + (3 * Hour), Anna, Calendar, book));
        Assert.Equal(Nine + (26 * Hour), FocusTime.NextEnd(Nine + (7 * Hour), Anna, Calendar, book));
        Assert.Null(FocusTime.NextEnd(Nine, Anna with { MorningBlockMinutes = 0 }, Calendar, book: null));
    }

    [Fact]
    public void R60_Blocks_that_nobody_answered_for_and_old_ones_do_not_count()
    {
        BlockState[] states = [BlockState.Kept, BlockState.Kept, BlockState.CutShort, BlockState.Missed, BlockState.Over, BlockState.Cancelled, BlockState.Planned];
        var book = states.Index().Aggregate(new FocusBook(Anna.Id), (all, one) => all.With(new FocusBlock(one.Index, Nine - (one.Index * 24 * Hour), Nine - (one.Index * 24 * Hour) + Hour) { State = one.Item }));
        book = book.With(new FocusBlock(20, Nine - Duration.FromDays(28), Nine - Duration.FromDays(28) + Hour) { State = BlockState.Kept });
        Assert.Equal(new KeptRate(2, 1, 1, 1), KeptRate.Of(book, Nine + Hour));
        Assert.Equal(50, KeptRate.Of(book, Nine + Hour).Percent);
        Assert.Null(KeptRate.Of(new FocusBook(Anna.Id), Nine).Percent);
    }

    [Fact]
    public void M5_The_third_of_a_kind_asks_and_the_fourth_is_held_until_that_is_answered()
    {
        var book = new FocusBook(Anna.Id);
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(book, BreachRule.TierOne, "Acme", Nine));
        book = book.With(Broken("Acme", 1));
        book = book.With(Broken("ACME", 2));
        Assert.Equal(BreachVerdict.PassAndAsk, BreachRules.Decide(book, BreachRule.TierOne, "acme", Nine));
        book = book.With(Broken("Acme", 3));
        Assert.Equal(BreachVerdict.Hold, BreachRules.Decide(book, BreachRule.TierOne, "Acme", Nine));
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(book, BreachRule.TierOne, "Globex", Nine));
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(book, BreachRule.DueBeforeEnd, "Acme", Nine));
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(book, BreachRule.TierOne, account: null, Nine));
        // The oldest is forgotten after thirty days.
        Assert.Equal(BreachVerdict.PassAndAsk, BreachRules.Decide(book, BreachRule.TierOne, "Acme", Nine + Duration.FromDays(27) + Hour));

        var allowed = book.With(new BreachPolicy(BreachRule.TierOne, "Acme", MayPass: true, Nine));
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(allowed, BreachRule.TierOne, "Acme", Nine));
        var held = allowed.With(new BreachPolicy(BreachRule.TierOne, "acme", MayPass: false, Nine));
        Assert.Equal(BreachVerdict.Hold, BreachRules.Decide(held, BreachRule.TierOne, "Acme", Nine + Duration.FromDays(300)));
        var forgotten = held.Without(Assert.Single(held.Policies));
        Assert.Equal(BreachVerdict.Pass, BreachRules.Decide(forgotten, BreachRule.TierOne, "Acme", Nine));
    }

    [Fact]
    public void M5_An_account_that_is_held_is_not_held_in_the_block_it_broke_into()
    {
        var book = new[] { 0, 1, 2 }.Aggregate(new FocusBook(Anna.Id), (all, days) => all.With(Broken("Acme", days)));
        Assert.Empty(BreachRules.HeldAccounts(book, new Interval(Nine, Nine + Hour), Nine));
        Assert.Equal(["Acme"], BreachRules.HeldAccounts(book, new Interval(Nine + Hour, Nine + (2 * Hour)), Nine + Hour));
    }

    [Theory]
    [InlineData(9, BlockState.Kept, true)]
    [InlineData(14, BlockState.Kept, true)]
    [InlineData(14, BlockState.CutShort, false)]
    [InlineData(7, BlockState.Kept, false)]
    [InlineData(33, BlockState.Kept, false)]
    public void M5_Coming_back_means_a_block_of_that_day_that_was_kept_after_it(int hour, BlockState state, bool isResumed)
    {
        var start = Nine + ((hour - 9) * Hour);
        var book = new FocusBook(Anna.Id).With(new FocusBlock(1, start, start + Hour) { State = state });
        Assert.Equal(isResumed, BreachRules.IsResumed(Broken("Acme", 0), book, DateTimeZone.Utc));
    }

    [Fact]
    public void The_book_stays_small_and_never_loses_what_lies_ahead()
    {
        var book = new FocusBook(Anna.Id);
        for (var number = 1; number <= 400; number++)
        {
            var start = Nine + (number * 24 * Hour);
            book = book.With(new FocusBlock(number, start, start + Hour) { State = number % 20 == 0 ? BlockState.Planned : BlockState.Kept }).With(Broken("Acme", -number));
        }

        Assert.Equal(20, book.Ahead.Count());
        Assert.Equal(80, book.Blocks.Count(block => !block.IsAhead));
        Assert.Equal(399, book.Blocks.Last(block => !block.IsAhead).Number);
        Assert.Equal(80, book.Breaches.Count);
        Assert.Equal(400, book.LastNumber);
    }

    private static Domain.Time.BusinessCalendar Calendar => Anna.CalendarIn(DateTimeZoneProviders.Tzdb);

    private static Breach Broken(string account, int daysAgo) =>
        new(Nine + (Hour / 4) - Duration.FromDays(daysAgo), Nine - Duration.FromDays(daysAgo), BreachRule.TierOne, new MemberId("kim"), account, new TaskId(7));
}
