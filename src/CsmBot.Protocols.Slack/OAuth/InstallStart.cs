namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>How an installation begins. Its text form hides both parts. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
/// <param name="AuthorizeAddress">Where to send the browser.</param>
/// <param name="BrowserSecret">What to set as a cookie (HttpOnly, Secure, SameSite=Lax) and to hand in with the redirect.</param>
public sealed record InstallStart(Uri AuthorizeAddress, string BrowserSecret)
{
    /// <summary>Nothing of it.</summary>
    public override string ToString() => nameof(InstallStart);
}
