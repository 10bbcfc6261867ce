using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

/// <summary>The saved payloads under Payloads/slack, by name without extension, and the two ways they can take.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Protocols.Tests", "Payloads", "slack");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static JsonElement Json(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));

    public static SlackInbound Read(string name) => Read(Http(name, null));

    public static T Read<T>(string name)
        where T : SlackPayload =>
        Assert.IsType<T>(Read(name).Payload);

    public static SlackInbound Read(SlackReadResult result)
    {
        Assert.Null(result.Failure);
        Assert.True(result.IsRead);
        return result.Inbound;
    }

    public static SlackReadResult Http(string name, SlackRetry? retry)
    {
        var json = Json(name);
        if (IsEvent(name))
        {
            return SlackInboundReader.ReadHttp(Bytes(json.GetRawText()), "application/json", retry);
        }

        var form = name.StartsWith("command.", StringComparison.Ordinal)
            ? string.Join('&', json.EnumerateObject().Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value.GetString())}"))
            : $"payload={WebUtility.UrlEncode(json.GetRawText())}";
        return SlackInboundReader.ReadHttp(Bytes(form), "application/x-www-form-urlencoded", retry);
    }

    public static SlackReadResult Socket(string name, SlackRetry? retry)
    {
        using var document = JsonDocument.Parse(Json(name).GetRawText());
        var type = IsEvent(name) ? "events_api" : name.StartsWith("command.", StringComparison.Ordinal) ? "slash_commands" : "interactive";
        return SlackInboundReader.ReadSocket(type, document.RootElement, retry);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Every property but the raw JSON, as text: two records that say the same give the same.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        JsonElement => "json",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
        _ when value.GetType().Namespace!.StartsWith("CsmBot", StringComparison.Ordinal) && !value.GetType().IsEnum =>
            $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{property.Name}={Describe(property.GetValue(value))}"))})",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static bool IsEvent(string name) => name.StartsWith("event.", StringComparison.Ordinal) || name is "url_verification" or "app_rate_limited";
}
