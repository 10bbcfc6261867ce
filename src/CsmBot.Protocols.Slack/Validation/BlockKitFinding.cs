using System.Text.Json;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>
/// Something that Slack would refuse, in the shape of the errors of its own <c>blocks.validate</c>. Safe to log: it holds no words of people. See
/// https://docs.slack.dev/reference/methods/blocks.validate.
/// </summary>
/// <param name="Pointer">Where, as a JSON pointer from what was checked: <c>/blocks/0/text/text</c>, or <c>/0/text/text</c> for blocks alone.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Constraint">The rule.</param>
public sealed record BlockKitFinding(string Pointer, string Message, BlockKitConstraint Constraint)
{
    /// <summary>The <see cref="Code"/> of every finding, and the one of Slack's that is published.</summary>
    public const string FailedConstraint = "failed_constraint";

    /// <summary>Always <see cref="FailedConstraint"/>.</summary>
    public string Code { get; } = FailedConstraint;

    /// <summary>The finding as JSON text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, BlockKitJson.Relaxed.BlockKitFinding);
}
