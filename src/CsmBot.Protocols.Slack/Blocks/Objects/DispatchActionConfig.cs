namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>When a text field reports an action. See https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object.</summary>
/// <param name="TriggerActionsOn">The occasions; at least one.</param>
public sealed record DispatchActionConfig(IReadOnlyList<DispatchTrigger> TriggerActionsOn);
