using CsmBot.Domain.Finding;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Samples;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Finding;

/// <summary>T12: words and filters, in any order, hostile input included.</summary>
public sealed class TaskQueryParserTests
{
    private static readonly BusinessCalendar Calendar = new() { Zone = SampleTask.Berlin };

    [Theory]
    [InlineData("renewal", "renewal")]
    [InlineData("Renewal  CALL", "renewal|call")]
    [InlineData("\"kick-off  call\" acme", "kick-off call|acme")]
    [InlineData("“kick-off call”", "kick-off call")]
    [InlineData("\"never closed", "never closed")]
    [InlineData("https://example.org/x", "https://example.org/x")]
    [InlineData("10:30", "10:30")]
    [InlineData("\"due:\"", "due:")]
    [InlineData("café", "cafe")]
    [InlineData("T-142", "t-142")]
    [InlineData("due:week acme state:all beta", "acme|beta")]
    public void Words_are_folded_and_phrases_stay_whole(string typed, string words) => Assert.Equal(words, string.Join('|', Read(typed).Words));

    [Theory]
    [InlineData("account:acme renewal tier:1")]
    [InlineData("tier:1 renewal account:acme")]
    [InlineData("renewal tier: 1 account: acme")]
    [InlineData("TIER:1 Renewal ACCT:Acme")]
    public void Filters_stand_in_any_order(string typed)
    {
        var query = Read(typed);
        Assert.Equal(new AccountFilter("acme", Exact: false), query.Account);
        Assert.Equal(1, query.Tier);
        Assert.Equal(["renewal"], query.Words);
    }

    [Theory]
    [InlineData("quadrant:1", Quadrant.DoFirst)]
    [InlineData("q:q2", Quadrant.Schedule)]
    [InlineData("quadrant:delegate", Quadrant.Delegate)]
    [InlineData("q:4,4,", Quadrant.Decline)]
    public void Quadrant_has_several_names(string typed, Quadrant quadrant) => Assert.Equal([quadrant], Read(typed).Quadrants);

    [Fact]
    public void Quadrant_takes_several() => Assert.Equal([Quadrant.DoFirst, Quadrant.Schedule], Read("q:1,2").Quadrants);

    [Theory]
    [InlineData("state:open", StateFilter.Open)]
    [InlineData("is:snoozed", StateFilter.Snoozed)]
    [InlineData("state:DONE", StateFilter.Done)]
    [InlineData("state:dropped", StateFilter.Dropped)]
    [InlineData("status:all", StateFilter.All)]
    [InlineData("acme", StateFilter.Open)]
    public void State_defaults_to_open(string typed, StateFilter state) => Assert.Equal(state, Read(typed).State);

    [Theory]
    [InlineData("owner:me", null)]
    [InlineData("owner:all", "all")]
    [InlineData("by:Björn", "bjorn")]
    [InlineData("owner:\"Anna Lind\"", "anna lind")]
    public void Owner_is_a_name_me_or_all(string typed, string? owner) => Assert.Equal(owner, Read(typed).Owner);

    [Fact]
    public void Quoted_account_means_the_whole_name() => Assert.Equal(new AccountFilter("acme eu", Exact: true), Read("account:\"Acme EU\"").Account);

    // Noon is Monday, 23 November 2026.
    [Theory]
    [InlineData("due:today", "2026-11-23", "2026-11-23")]
    [InlineData("due:tomorrow", "2026-11-24", "2026-11-24")]
    [InlineData("due:week", null, "2026-11-29")]
    [InlineData("due:next-week", "2026-11-30", "2026-12-06")]
    [InlineData("due:month", null, "2026-11-30")]
    [InlineData("due:2026-12-01", "2026-12-01", "2026-12-01")]
    [InlineData("due:<2026-12-01", null, "2026-12-01")]
    [InlineData("due:>=2026-12-01", "2026-12-01", null)]
    [InlineData("due:friday", "2026-11-27", "2026-11-27")]
    [InlineData("due:<friday", null, "2026-11-27")]
    [InlineData("due:any", null, null)]
    public void Due_is_a_range_of_days(string typed, string? from, string? to) =>
        Assert.Equal(new DueFilter.Between(Date(from), Date(to)), Read(typed).Due);

    [Fact]
    public void Due_knows_overdue_and_none()
    {
        Assert.IsType<DueFilter.Overdue>(Read("due:overdue").Due);
        Assert.IsType<DueFilter.None>(Read("due:none").Due);
    }

    [Theory]
    [InlineData("", QueryFaultKind.Empty, "")]
    [InlineData("   ", QueryFaultKind.Empty, "")]
    [InlineData("\"\"", QueryFaultKind.Empty, "")]
    [InlineData("foo:bar", QueryFaultKind.UnknownFilter, "foo")]
    [InlineData("acme acount:beta", QueryFaultKind.UnknownFilter, "acount")]
    [InlineData("due:week due:today", QueryFaultKind.Repeated, "due")]
    [InlineData("q:1 quadrant:2", QueryFaultKind.Repeated, "quadrant")]
    [InlineData("state:asdf", QueryFaultKind.BadValue, "state")]
    [InlineData("tier:4", QueryFaultKind.BadValue, "tier")]
    [InlineData("quadrant:0", QueryFaultKind.BadValue, "quadrant")]
    [InlineData("quadrant:1,5", QueryFaultKind.BadValue, "quadrant")]
    [InlineData("quadrant:,", QueryFaultKind.BadValue, "quadrant")]
    [InlineData("due:31-31-31", QueryFaultKind.BadValue, "due")]
    [InlineData("due:<", QueryFaultKind.BadValue, "due")]
    [InlineData("account:", QueryFaultKind.BadValue, "account")]
    [InlineData("account:\"\"", QueryFaultKind.BadValue, "account")]
    public void What_cannot_be_read_says_which_filter(string typed, QueryFaultKind kind, string filter)
    {
        var reading = TaskQueryParser.Parse(typed, SampleTask.Noon, Calendar);
        Assert.Null(reading.Query);
        Assert.Equal((kind, filter), (reading.Fault!.Kind, reading.Fault.Filter));
    }

    [Fact]
    public void Longest_query_is_read_and_a_longer_one_refused()
    {
        Assert.NotNull(TaskQueryParser.Parse(new string('a', TaskQueryParser.MaxLength), SampleTask.Noon, Calendar).Query);
        Assert.Equal(QueryFaultKind.TooLong, TaskQueryParser.Parse(new string('a', TaskQueryParser.MaxLength + 1), SampleTask.Noon, Calendar).Fault!.Kind);
    }

    [Fact]
    public void Random_input_never_throws_and_always_has_an_answer()
    {
        const string Alphabet = "ab:\"“” ,<>=-|%_'\\\n\t1é\uD800\uDC00\u202E\u0301;due:q:state:";
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var reading = TaskQueryParser.Parse(typed, SampleTask.Noon, Calendar);
            Assert.True(reading.Query is null != reading.Fault is null, typed);
        }
    }

    private static TaskQuery Read(string typed) => Assert.IsType<TaskQuery>(TaskQueryParser.Parse(typed, SampleTask.Noon, Calendar).Query);

    private static LocalDate? Date(string? iso) => iso is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
