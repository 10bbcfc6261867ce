namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>
/// Ids that ride on a message, to find it again. Every app and member that sees the message can read them: put no content in. See
/// https://docs.slack.dev/messaging/message-metadata.
/// </summary>
/// <param name="EventType">What kind of message it is, for example <c>task_card</c>.</param>
/// <param name="EventPayload">A JSON object in UTF-8.</param>
public sealed record MessageMetadata(string EventType, ReadOnlyMemory<byte> EventPayload);
