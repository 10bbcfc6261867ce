using System.Globalization;

namespace CsmBot.Testing.Teams;

/// <summary>Something that goes wrong with one request.</summary>
public sealed record FakeFault
{
    private FakeFault()
    {
    }

    /// <summary>The request takes effect before the fault.</summary>
    public bool IsApplied { get; private init; }

    /// <summary>The answer in place of the true one; null: the true one.</summary>
    internal FakeAnswer? Answer { get; private init; }

    /// <summary>Awaited before anything else.</summary>
    internal Task? Hold { get; private init; }

    internal bool IsDropped { get; private init; }

    internal bool IsHanging { get; private init; }

    /// <summary>An error with a code, as the service says it.</summary>
    public static FakeFault Refuse(int status, string code) => new() { Answer = FakeAnswer.Error(status, code, "Refused by the test") };

    /// <summary>Any status and body, such as a gateway's page.</summary>
    public static FakeFault Say(FakeAnswer answer) => new() { Answer = answer };

    /// <summary>429, with <c>Retry-After</c> in seconds where one is given.</summary>
    public static FakeFault Throttle(int? retryAfterSeconds = null) =>
        retryAfterSeconds is { } seconds ? Throttle(seconds.ToString(CultureInfo.InvariantCulture)) : Refuse(429, "Throttled");

    /// <summary>429 with a <c>Retry-After</c> as written, for example a date.</summary>
    public static FakeFault Throttle(string retryAfter) => new()
    {
        Answer = FakeAnswer.Error(429, "Throttled", "Too many requests") with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = retryAfter } },
    };

    /// <summary>412: another operation on the conversation is under way.</summary>
    public static FakeFault Precondition() => Refuse(412, "PreconditionFailed");

    /// <summary>413: too large.</summary>
    public static FakeFault TooBig() => Refuse(413, "MessageSizeTooBig");

    /// <summary>A gateway's error page, before or after the request took effect.</summary>
    public static FakeFault Gateway(int status, bool applied) => new()
    {
        Answer = new FakeAnswer(status, "<html><body>Bad gateway</body></html>") { ContentType = "text/html" },
        IsApplied = applied,
    };

    /// <summary>No answer until the client gives up.</summary>
    public static FakeFault Hang(bool applied) => new() { IsHanging = true, IsApplied = applied };

    /// <summary>The connection breaks.</summary>
    public static FakeFault Drop(bool applied) => new() { IsDropped = true, IsApplied = applied };

    /// <summary>202 without a body, as for a message that was split: it took effect, its id is not said.</summary>
    public static FakeFault EmptyAccepted() => new() { Answer = new FakeAnswer(202), IsApplied = true };

    /// <summary>The request waits, and takes effect when the test lets it go; others may overtake it.</summary>
    public static FakeFault HoldUntil(Task released) => new() { Hold = released, IsApplied = true };

    /// <summary>Sends the client elsewhere.</summary>
    public static FakeFault Redirect(Uri to) => new()
    {
        Answer = new FakeAnswer(307) { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = to.AbsoluteUri } },
    };
}
