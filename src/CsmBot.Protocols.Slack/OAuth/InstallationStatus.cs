namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Whether an installation can be used. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
public enum InstallationStatus
{
    /// <summary>It has tokens, and nothing is known against them.</summary>
    Active,

    /// <summary>Slack refuses to rotate its tokens: the app must be installed again.</summary>
    Broken,

    /// <summary>Somebody revoked the bot's token; it was deleted here.</summary>
    Revoked,

    /// <summary>The app was removed; the tokens were deleted here.</summary>
    Uninstalled,
}
