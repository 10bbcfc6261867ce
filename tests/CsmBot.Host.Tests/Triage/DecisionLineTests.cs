using System.Text.Json;
using CsmBot.Domain.Text;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Host.Lines;
using CsmBot.Host.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Triage;

public sealed class DecisionLineTests
{
    private const string Text = "call  ACME corp by Friday";

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly TriageDecision Decision = new()
    {
        Priority = new Priority(IsImportant: true, IsUrgent: false),
        Confidence = 0.123456,
        Reasons = [new TriageReason("exit-move", PriorityAxis.Urgency, -1.23456, "leaving")],
        Account = new AccountMention("ACME corp", new TextSpan(6, 9), []),
        Due = new DueMention("by Friday", new TextSpan(16, 9), new DueReading(new LocalDateTime(2026, 11, 27, 17, 0), Instant.FromUtc(2026, 11, 27, 22, 0), HasTime: false)),
        Model = "test",
    };

    [Fact]
    public void A_decision_becomes_the_documented_words_and_figures()
    {
        var line = JsonSerializer.Serialize(Of(Decision), DecisionJson.Readable.DecisionLine);

        Assert.Equal(
            """{"id":"x","text":"call  ACME corp by Friday","importance":"important","urgency":"not","quadrant":2,"confidence":0.1235,"account":"ACME corp","due":"by Friday","dueAt":"2026-11-27T17:00:00-05:00","reasons":[{"rule":"exit-move","axis":"urgency","weight":-1.235,"evidence":"leaving"}]}""",
            line);
    }

    [Fact]
    public void A_phrase_that_names_no_moment_is_kept_without_one()
    {
        var line = Of(Decision with { Due = new DueMention("off season", new TextSpan(0, 4), null), Account = null });

        Assert.Equal("off season", line.Due);
        Assert.Null(line.DueAt);
        Assert.Null(line.Account);
    }

    private static DecisionLine Of(TriageDecision decision)
    {
        using var id = JsonDocument.Parse("\"x\"");
        return DecisionLine.Of(new InputLine(1, id.RootElement.Clone(), Text), decision, NewYork);
    }
}
