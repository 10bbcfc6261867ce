namespace CsmBot.Protocols.Slack.Validation;

/// <summary>Which rule was broken. As JSON it has the shape of Slack's own: <c>type</c>, <c>expected</c>, <c>got</c>.</summary>
/// <param name="Type">The rule, one of <see cref="BlockKitConstraintTypes"/>.</param>
/// <param name="Expected">What is allowed: the names, or the limit as text.</param>
/// <param name="Got">What there is: a name or a number, never words of people. Null when there is nothing.</param>
public sealed record BlockKitConstraint(string Type, IReadOnlyList<string> Expected, string? Got);
