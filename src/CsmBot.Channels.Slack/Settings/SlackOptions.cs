namespace CsmBot.Channels.Slack.Settings;

/// <summary>The section <c>Slack</c>. Without <see cref="BotToken"/> and without <see cref="ClientId"/> the channel is off.</summary>
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

    /// <summary>The app's client id. With it any workspace can install the app, at <c>/slack/install</c>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret. The tokens of workspaces that installed the app are kept encrypted with it.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The client secret before this one: tokens that were encrypted with it are read once more.</summary>
    public string? PreviousClientSecret { get; set; }

    /// <summary>The public address of <c>/slack/oauth_redirect</c>, as it stands in the app's settings.</summary>
    public Uri? RedirectUrl { get; set; }

    /// <summary>Where Slack asks people whether they want the app.</summary>
    public Uri AuthorizeUrl { get; set; } = new("https://slack.com/oauth/v2/authorize");

    /// <summary>Where Slack's Web API is.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://slack.com/api/");
}
