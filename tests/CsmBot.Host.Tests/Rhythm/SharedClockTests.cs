using System.Net;
using CsmBot.Conversation.Turns;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>The clock in PostgreSQL, which may be away at the start and later: the bot answers all the same, and what is due comes once it is back.</summary>
public sealed class SharedClockTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, "Scheduling:ConnectionString must be set")]
    [InlineData("Password=hunter2", "Scheduling:ConnectionString names no Host")]
    [InlineData("hunter2", "Scheduling:ConnectionString is no connection string")]
    public async Task A_shared_clock_without_its_database_is_refused_in_one_sentence(string? connection, string words)
    {
        await using var host = HostProcess.Begin(_folder.Location, null, [("Scheduling__Store", "PostgreSQL"), .. connection is null ? [] : new[] { ("Scheduling__ConnectionString", connection) }]);

        Assert.Equal(ExitCode.Settings, await host.WaitForExitAsync());
        Assert.Contains(words, Assert.Single(host.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_down_at_the_start_and_later_is_shown_and_waited_for()
    {
        await using var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        var connection = postgres.ConnectionString;
        await postgres.StopAsync();
        await using var slack = await FakeSlackApi.StartAsync(Token);
        await using var host = await HostProcess.ServeAsync(
            _folder.Location,
            null,
            ("Scheduling__Store", "PostgreSQL"),
            ("Scheduling__ConnectionString", connection),
            ("Slack__BotToken", FakeSlackApi.BotToken),
            ("Slack__SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5"),
            ("Slack__ApiBaseUrl", slack.BaseAddress.AbsoluteUri));
        using var dana = new WebPerson(host.Address);
        await using var team = await DigestTeam.OpenAsync(slack.Workspace, ("Storage__Path", _folder.File("data/csmbot.db")));
        await team.PlanAsync(DigestTeam.Person(1), TimeProvider.System.GetCurrentInstant());
        slack.Workspace.AddUser(DigestTeam.Person(1).Value, "Person One");
        slack.Workspace.AddUser(DigestTeam.Person(2).Value, "Person Two");

        Assert.Contains("has not been reached since the start", await AnswersAsync(dana, "away-000001"), StringComparison.Ordinal);
        Assert.Empty(slack.CallsOf("chat.postMessage"));

        await postgres.StartAsync();
        await ReachedAsync(slack, 1);
        await dana.WaitUntilAsync(body => body.Contains("the clock is shared through its database", StringComparison.Ordinal));

        await postgres.StopAsync();
        await team.PlanAsync(DigestTeam.Person(2), TimeProvider.System.GetCurrentInstant());
        Assert.Contains("database cannot be reached", await AnswersAsync(dana, "away-000002"), StringComparison.Ordinal);
        Assert.Single(slack.CallsOf("chat.postMessage"));

        await postgres.StartAsync();
        await ReachedAsync(slack, 2);
        await dana.WaitUntilAsync(body => body.Contains("the clock is shared through its database", StringComparison.Ordinal));

        await postgres.StopAsync();
        await dana.WaitUntilAsync(body => body.Contains("database cannot be reached", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await host.InterruptAsync());
    }

    /// <summary>Says something, and returns the health page, which has the bot ready all the time.</summary>
    private static async Task<string> AnswersAsync(WebPerson person, string turn)
    {
        using (var taken = await person.SayAsync(turn, "/triage ring the sponsor"))
        {
            Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        }

        await person.WaitUntilIdleAsync();
        var (status, body) = await person.ReadyAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    private static async Task ReachedAsync(FakeSlackApi slack, int digests)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        await slack.WaitForAsync(api => api.CallsOf("chat.postMessage").Count >= digests, patience.Token);
    }
}
