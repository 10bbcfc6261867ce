using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Protocols.Slack.Signing;

namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>One post as Slack makes it, or nearly so, that can be made to any address.</summary>
internal sealed record BoltRequest(string Path, string Body, string ContentType)
{
    private const string JsonType = "application/json";

    public const string FormType = "application/x-www-form-urlencoded";

    public HttpMethod Method { get; init; } = HttpMethod.Post;

    public string Secret { get; init; } = SlackDriver.SigningSecret;

    /// <summary>Negative for the future.</summary>
    public long AgeSeconds { get; init; }

    /// <summary>In place of the seconds.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Headers that are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static BoltRequest Event(JsonObject json) => Event(json.ToJsonString());

    public static BoltRequest Event(string body) => new(SlackEndpoints.EventsPath, body, JsonType);

    public static BoltRequest Interaction(JsonObject json) => Interaction(json.ToJsonString());

    public static BoltRequest Interaction(string payload) => new(SlackEndpoints.InteractionsPath, "payload=" + Uri.EscapeDataString(payload), FormType);

    public static BoltRequest Command(string form) => new(SlackEndpoints.CommandsPath, form, FormType);

    /// <summary>Unsigned, as though neither header were known to the sender.</summary>
    public BoltRequest Unsigned() => this with { Without = [SlackSignatureHeaders.Timestamp, SlackSignatureHeaders.Signature] };

    public HttpRequestMessage To(Uri address)
    {
        var request = new HttpRequestMessage(Method, new Uri(address, Path));
        var body = Encoding.UTF8.GetBytes(Body);
        if (Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        var timestamp = Timestamp ?? (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - AgeSeconds).ToString(CultureInfo.InvariantCulture);
        var signed = new Dictionary<string, string>(Headers, StringComparer.Ordinal)
        {
            [SlackSignatureHeaders.Timestamp] = timestamp,
            [SlackSignatureHeaders.Signature] = SlackRequestSigner.Sign(Secret, timestamp, body),
        };
        foreach (var (name, value) in signed.Where(header => !Without.Contains(header.Key, StringComparer.Ordinal)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}
