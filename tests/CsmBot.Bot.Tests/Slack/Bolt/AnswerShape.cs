using System.Text.Json;

namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>What an answer looks like: its status, and of its body names and kinds, the words that steer the client, and no texts. A view is one thing, whatever is in it.</summary>
internal static class AnswerShape
{
    private const string NoRetryHeader = "X-Slack-No-Retry";

    private static readonly HashSet<string> Steering = new(StringComparer.Ordinal) { "response_action", "response_type" };

    public static async Task<string> OfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var shape = body.Length == 0 ? string.Empty
            : answer.Content.Headers.ContentType?.MediaType == "application/json" ? $" {Of(JsonElement.Parse(body))}"
            : " text";
        return $"{(int)answer.StatusCode}{shape}{(answer.Headers.Contains(NoRetryHeader) ? ", not again" : string.Empty)}";
    }

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("type", out var type) && type.ValueEquals("modal") => "modal",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(Of))}}}",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Of(JsonProperty property) =>
        Steering.Contains(property.Name) ? $"{property.Name}: {property.Value}"
        : property.Name == "errors" ? "errors"
        : $"{property.Name}: {Of(property.Value)}";
}
