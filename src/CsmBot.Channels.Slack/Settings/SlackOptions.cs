namespace CsmBot.Channels.Slack.Settings;

/// <summary>The section <c>Slack</c>. Without <see cref="BotToken"/> the channel is off.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Refuses the start without credentials, where otherwise Slack would just be off.</summary>
    public bool Required { get; set; }

    /// <summary>The app's signing secret. With it requests are taken over HTTP.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The bot's token in its workspace (<c>xoxb-</c>).</summary>
    public string? BotToken { get; set; }

    /// <summary>The app's own token (<c>xapp-</c>, scope <c>connections:write</c>). With it the bot fetches what happens by Socket Mode and needs no public address.</summary>
    public string? AppToken { get; set; }

    /// <summary>Where Slack's Web API is.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://slack.com/api/");
}
