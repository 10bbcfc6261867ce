namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>
/// Whose installation something came to: the key to the token to answer with. A payload names workspaces in several places; this is the one that counts. See
/// https://docs.slack.dev/enterprise/developing-for-enterprise-orgs.
/// </summary>
/// <param name="AppId">The app (<c>A...</c>).</param>
/// <param name="TeamId">The workspace (<c>T...</c>) of the installation; null on some installations on a whole organisation.</param>
/// <param name="EnterpriseId">The organisation (<c>E...</c>); a workspace of an organisation has one too.</param>
/// <param name="IsEnterpriseInstall">Whether the app is installed on the organisation, so that its id is the key; otherwise the workspace's is. The flag decides, not the presence of an id.</param>
public sealed record SlackTenant(string? AppId, string? TeamId, string? EnterpriseId, bool IsEnterpriseInstall)
{
    /// <summary>The organisation where the app is installed on it, or else the workspace; null where the payload tells neither.</summary>
    public string? Key => IsEnterpriseInstall ? EnterpriseId ?? TeamId : TeamId;
}
