namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>
/// A view to open or to push onto the stack. See https://docs.slack.dev/reference/methods/views.open and
/// https://docs.slack.dev/reference/methods/views.push.
/// </summary>
/// <param name="TriggerId">From a command or interaction; lives 3 seconds and serves once.</param>
/// <param name="View">The view as a JSON object in UTF-8, at most 250 KB. Sent as it is.</param>
public sealed record OpenViewArguments(string TriggerId, ReadOnlyMemory<byte> View);
