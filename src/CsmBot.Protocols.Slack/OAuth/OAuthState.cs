namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// An installation that was begun: what ties the redirect back to the browser that began it. Only hashes are kept. See
/// https://docs.slack.dev/authentication/installing-with-oauth#state.
/// </summary>
/// <param name="StateHash">SHA-256 of the state, in hexadecimal digits: the key to store it under.</param>
/// <param name="BrowserHash">SHA-256 of what the browser's cookie holds.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record OAuthState(string StateHash, string BrowserHash, DateTimeOffset ExpiresAt);
