using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Requests;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Requests;

public sealed class RetryRulesTests
{
    private static readonly ConnectorClientOptions Options = new();

    [Theory]
    [InlineData(412, true, true)]
    [InlineData(429, true, true)]
    [InlineData(502, false, true)]
    [InlineData(503, false, true)]
    [InlineData(504, false, true)]
    [InlineData(200, false, false)]
    [InlineData(201, false, false)]
    [InlineData(302, false, false)]
    [InlineData(400, false, false)]
    [InlineData(401, false, false)]
    [InlineData(403, false, false)]
    [InlineData(404, false, false)]
    [InlineData(413, false, false)]
    [InlineData(500, false, false)]
    [InlineData(501, false, false)]
    public void A_status_is_tried_again_after_a_post_or_after_the_rest(int status, bool afterPost, bool afterRest)
    {
        Assert.Equal(afterPost, PauseAfter(Answered(status), isRepeatable: false) is not null);
        Assert.Equal(afterRest, PauseAfter(Answered(status), isRepeatable: true) is not null);
    }

    [Fact]
    public void A_post_that_may_have_arrived_is_not_tried_again()
    {
        Assert.Null(PauseAfter(new ConnectorAnswer(AnswerKind.Lost, 0), isRepeatable: false));
        Assert.NotNull(PauseAfter(new ConnectorAnswer(AnswerKind.Lost, 0), isRepeatable: true));
        Assert.NotNull(PauseAfter(new ConnectorAnswer(AnswerKind.NotSent, 0), isRepeatable: false));
    }

    [Theory]
    [InlineData(1, 0.5, 2)]
    [InlineData(2, 0.5, 4)]
    [InlineData(3, 0.5, 8)]
    [InlineData(1, 0, 1.6)]
    [InlineData(1, 1, 2.4)]
    public void Pauses_double_and_vary_by_a_fifth(int attempts, double random, double seconds)
    {
        var pause = RetryRules.PauseAfter(Answered(429), isRepeatable: false, attempts, TimeSpan.Zero, Options, random);

        Assert.Equal(seconds, pause!.Value.TotalSeconds, tolerance: 0.000_001);
    }

    [Fact]
    public void Pauses_end_at_twenty_seconds()
    {
        var patient = new ConnectorClientOptions { MaxAttempts = 20 };

        Assert.Equal(TimeSpan.FromSeconds(20), RetryRules.PauseAfter(Answered(429), isRepeatable: false, 12, TimeSpan.Zero, patient, random: 0.5));
    }

    [Fact]
    public void The_service_names_the_pause()
    {
        Assert.Equal(TimeSpan.FromSeconds(3), PauseAfter(Answered(429) with { RetryAfter = TimeSpan.FromSeconds(3) }, isRepeatable: false));
        Assert.Equal(TimeSpan.FromSeconds(5), PauseAfter(Answered(429) with { RetryAfter = TimeSpan.FromSeconds(5) }, isRepeatable: false));
    }

    [Fact]
    public void A_pause_that_is_too_long_is_left_to_the_caller() =>
        Assert.Null(PauseAfter(Answered(429) with { RetryAfter = TimeSpan.FromSeconds(5.001) }, isRepeatable: false));

    [Fact]
    public void Attempts_have_an_end()
    {
        Assert.NotNull(RetryRules.PauseAfter(Answered(429), isRepeatable: true, 3, TimeSpan.Zero, Options, random: 0));
        Assert.Null(RetryRules.PauseAfter(Answered(429), isRepeatable: true, 4, TimeSpan.Zero, Options, random: 0));
    }

    [Fact]
    public void No_pause_reaches_past_the_end_of_the_call()
    {
        Assert.NotNull(RetryRules.PauseAfter(Answered(429), isRepeatable: true, 1, TimeSpan.FromSeconds(57.9), Options, random: 0.5));
        Assert.Null(RetryRules.PauseAfter(Answered(429), isRepeatable: true, 1, TimeSpan.FromSeconds(58), Options, random: 0.5));
    }

    private static ConnectorAnswer Answered(int status) => new(AnswerKind.Answered, status);

    private static TimeSpan? PauseAfter(ConnectorAnswer answer, bool isRepeatable) =>
        RetryRules.PauseAfter(answer, isRepeatable, attempts: 1, TimeSpan.Zero, Options, random: 0.5);
}
