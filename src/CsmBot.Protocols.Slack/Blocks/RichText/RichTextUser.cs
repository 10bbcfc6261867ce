namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A mention of a person, who is notified.</summary>
/// <param name="UserId">The person's id, for example <c>U02DANA</c>.</param>
public sealed record RichTextUser(string UserId) : RichTextRun("user");
