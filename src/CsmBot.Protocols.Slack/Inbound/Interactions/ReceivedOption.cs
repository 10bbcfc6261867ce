namespace CsmBot.Protocols.Slack.Inbound.Interactions;

/// <summary>A choice that somebody made.</summary>
public sealed record ReceivedOption
{
    internal ReceivedOption(Fields fields)
    {
        Value = fields.Text("value") ?? "";
        Text = fields.Object("text")?.Text("text");
    }

    /// <summary>The value the bot gave it. People can send any other.</summary>
    public string Value { get; }

    /// <summary>What it said.</summary>
    public string? Text { get; }
}
