namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>What the redirect brings. Its text form hides the secrets. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
/// <param name="Code">The query's <c>code</c>.</param>
/// <param name="State">The query's <c>state</c>; missing when the installation began in an organisation's settings.</param>
/// <param name="Error">The query's <c>error</c>, for example <c>access_denied</c>.</param>
/// <param name="BrowserSecret">The cookie.</param>
public sealed record InstallCallback(string? Code, string? State, string? Error, string? BrowserSecret)
{
    /// <summary>The error alone.</summary>
    public override string ToString() => $"callback {Error}";
}
