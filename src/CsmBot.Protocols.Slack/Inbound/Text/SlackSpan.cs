namespace CsmBot.Protocols.Slack.Inbound.Text;

/// <summary>A part of a text. The kinds are those of this library.</summary>
public abstract record SlackSpan
{
    private protected SlackSpan()
    {
    }

    /// <summary>What a reader sees, as far as the text tells.</summary>
    public abstract string Shown { get; }
}
