using System.Diagnostics;
using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Any text gets an answer, every span lies in the text, and time grows with length only.</summary>
public sealed class DuePhraseFinderRobustnessTests
{
    [Theory]
    [InlineData("click accept before you")]
    [InlineData("needs a yes b4 he ")]
    [InlineData("before")]
    public void A_phrase_broken_off_at_the_end_never_throws(string text) => Assert.Null(DuePhraseFinder.Find(text));

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Random_text_never_throws_and_spans_are_valid_and_in_order(int seed)
    {
        var garbage = new Garbage(seed);
        for (var i = 0; i < 10_000; i++)
        {
            var text = garbage.Text(40);
            var end = 0;
            var all = DuePhraseFinder.FindAll(text);
            foreach (var candidate in all)
            {
                Assert.True(candidate.Span.Start >= end && candidate.Span.Length > 0 && candidate.Span.End <= text.Length, text);
                Assert.Equal(text.Substring(candidate.Span.Start, candidate.Span.Length), candidate.Span.Of(text));
                end = candidate.Span.End;
            }

            Assert.Equal(all.Where(c => c.Score > 0).Select(c => c.Score).DefaultIfEmpty().Max(), DuePhraseFinder.Find(text)?.Score ?? 0);
        }
    }

    [Fact]
    public void A_phrase_inside_a_known_name_is_passed_over()
    {
        const string Text = "friday foods wants the deck by noon";

        Assert.Equal("by noon", DuePhraseFinder.Find(Text, [new TextSpan(0, 12)])?.Span.Of(Text));
        Assert.Null(DuePhraseFinder.Find("call tomorrow labs", [new TextSpan(5, 13)]));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("by the ")]
    [InlineData("next ")]
    [InlineData("before a ")]
    [InlineData("12/3/")]
    [InlineData("mon-")]
    [InlineData("in in at by ")]
    public void Four_thousand_hostile_characters_take_milliseconds(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, 4_000 / scrap.Length));
        DuePhraseFinder.Find(text);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            DuePhraseFinder.Find(text);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(500), watch.Elapsed.ToString());
    }

    [Fact]
    public void Text_behind_the_limit_is_not_looked_at() => Assert.Null(DuePhraseFinder.Find(new string('x', DuePhraseFinder.MaxLength) + " by friday"));

    [Fact]
    public void No_text_has_no_due_phrase() => Assert.Null(DuePhraseFinder.Find(string.Empty));
}
