using System.Text.Json;

namespace CsmBot.Testing.Slack;

/// <summary>One call as it arrived.</summary>
public sealed record FakeSlackCall(string Method, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The bearer token; null without one.</summary>
    public string? Token { get; init; }

    /// <summary>Client id and secret of HTTP Basic, or of the form; null without them.</summary>
    public (string Id, string Secret)? Client { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The body as text.</summary>
    public string Body { get; init; } = "";

    /// <summary>1 for the first call that arrived.</summary>
    public int Order { get; init; }

    public string? this[string name] => Fields.GetValueOrDefault(name);

    /// <summary>A field that holds JSON.</summary>
    public JsonElement Json(string name) => JsonElement.Parse(Fields[name]);
}
