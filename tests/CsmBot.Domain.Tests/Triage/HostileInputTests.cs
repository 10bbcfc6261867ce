using System.Diagnostics;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

public sealed class HostileInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t\n  ")]
    [InlineData("😀😡🔥")]
    [InlineData("\u0000\u0007\u001b[31m")]
    [InlineData("\ud800 \udfff")]
    [InlineData("מחר בבוקר הלקוח מבטל")]
    [InlineData("お客様が解約すると言っています")]
    [InlineData("wir kündigen den vertrag zum monatsende und wechseln den anbieter")]
    public void What_cannot_be_read_is_asked_about(string text)
    {
        var decision = TriageDesk.Decide(text);

        Assert.NotNull(decision.Question);
        Assert.InRange(decision.Confidence, 0.25, 0.7);
    }

    [Fact]
    public void A_huge_message_costs_bounded_work()
    {
        var huge = string.Concat(Enumerable.Repeat("churn threat at Acme by tomorrow, ", 20_000));
        TriageDesk.Decide(huge);
        var watch = Stopwatch.StartNew();

        TriageDesk.Decide(huge);

        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(250), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Random_text_never_throws_and_always_gives_the_same_decision()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Create(random.Next(0, 400), random, static (span, source) =>
            {
                foreach (ref var character in span)
                {
                    character = (char)source.Next(source.Next(2) == 0 ? 128 : 65_536);
                }
            });

            var first = TriageDesk.Decide(text);
            var second = TriageDesk.Decide(text);

            Assert.Equal(first.Confidence, second.Confidence);
            Assert.Equal(first.Reasons, second.Reasons);
            Assert.InRange(first.Confidence, 0.2, 1);
        }
    }
}
