using System.ComponentModel.DataAnnotations;
using CsmBot.Protocols.Slack.WebApi.Arguments;

namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Settings of installing and of token rotation. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
public sealed class SlackOAuthOptions
{
    /// <summary>Who the app is.</summary>
    [Required]
    public SlackClientCredentials? Credentials { get; set; }

    /// <summary>Where Slack sends the browser back to; must be listed in the app's settings, exactly so.</summary>
    [Required]
    public Uri? RedirectUri { get; set; }

    /// <summary>What the bot asks to be allowed.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = [];

    /// <summary>Where installations begin; another for GovSlack.</summary>
    public Uri AuthorizeAddress { get; set; } = new("https://slack.com/oauth/v2/authorize");

    /// <summary>How long an installation may take from its beginning to the redirect.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StateLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Tokens are rotated when they live no longer than this; they live for 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "11:00:00")]
    public TimeSpan RefreshBefore { get; set; } = TimeSpan.FromHours(2);
}
