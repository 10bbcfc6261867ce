using System.Globalization;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Slack;

/// <summary>Something that goes wrong with one call.</summary>
public sealed record SlackFault
{
    private SlackFault()
    {
    }

    /// <summary>The call takes effect before the fault.</summary>
    public bool IsApplied { get; private init; }

    /// <summary>The answer in place of the true one; null: the true one.</summary>
    internal FakeSlackAnswer? Answer { get; private init; }

    /// <summary>Awaited before anything else.</summary>
    internal Task? Hold { get; private init; }

    internal bool IsDropped { get; private init; }

    internal bool IsHanging { get; private init; }

    /// <summary>A refusal with status 200.</summary>
    public static SlackFault Error(string error, JsonObject? more = null, bool applied = false) => new() { Answer = FakeSlackAnswer.Error(error, more), IsApplied = applied };

    /// <summary>429, with <c>Retry-After</c> in seconds where one is given.</summary>
    public static SlackFault RateLimit(int? retryAfterSeconds) => new()
    {
        Answer = FakeSlackAnswer.Error("ratelimited") with { Status = 429, RetryAfter = retryAfterSeconds?.ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>Any status and body.</summary>
    public static SlackFault Say(int status, string body, string contentType = "application/json", bool applied = false) =>
        new() { Answer = new FakeSlackAnswer(status, body) { ContentType = contentType }, IsApplied = applied };

    /// <summary>A gateway's error page, before or after the call took effect.</summary>
    public static SlackFault Html(int status, bool applied) => Say(status, "<html><body>Server Error</body></html>", "text/html", applied);

    /// <summary>200 with nothing in it.</summary>
    public static SlackFault EmptyOk(bool applied) => Say(200, "", applied: applied);

    /// <summary>No answer until the client gives up.</summary>
    public static SlackFault Hang(bool applied) => new() { IsHanging = true, IsApplied = applied };

    /// <summary>The connection breaks.</summary>
    public static SlackFault Drop(bool applied) => new() { IsDropped = true, IsApplied = applied };

    /// <summary>The call waits, and takes effect when the test lets it go.</summary>
    public static SlackFault HoldUntil(Task released) => new() { Hold = released, IsApplied = true };

    /// <summary>The same fault, once the test lets the call go.</summary>
    public SlackFault After(Task released) => this with { Hold = released };
}
