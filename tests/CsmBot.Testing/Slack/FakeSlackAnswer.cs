using System.Text.Json.Nodes;

namespace CsmBot.Testing.Slack;

/// <summary>What the fake answers: a status with JSON, HTML or nothing.</summary>
public sealed record FakeSlackAnswer(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public string? RetryAfter { get; init; }

    public static FakeSlackAnswer Ok(JsonObject? fields = null)
    {
        var json = fields ?? [];
        json.Insert(0, "ok", true);
        return new FakeSlackAnswer(200, json.ToJsonString());
    }

    public static FakeSlackAnswer Error(string error, JsonObject? more = null)
    {
        var json = more ?? [];
        json.Insert(0, "ok", false);
        json.Insert(1, "error", error);
        return new FakeSlackAnswer(200, json.ToJsonString());
    }
}
