using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>Where a message is. Keep both: they name it in updates. See https://docs.slack.dev/reference/methods/chat.postMessage.</summary>
/// <param name="Channel">The conversation; of direct messages the <c>D...</c> id, also when a user id was given.</param>
/// <param name="Ts">The message: a text like <c>1503435956.000247</c>, never a number.</param>
public sealed record PostedMessage([property: JsonPropertyName("channel")] string Channel, [property: JsonPropertyName("ts")] string Ts);
