namespace CsmBot.Protocols.Slack.Messages;

/// <summary>What a message is about, for programs: ids only. See https://docs.slack.dev/messaging/message-metadata.</summary>
/// <param name="EventType">The kind, for example <c>task_card</c>.</param>
/// <param name="EventPayload">The ids by name.</param>
public sealed record MessageMetadata(string EventType, IReadOnlyDictionary<string, string> EventPayload);
