namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>Who the app is, from its settings page. Its text form hides the secret. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
/// <param name="ClientId">The client id, for example <c>12345.67890</c>.</param>
/// <param name="ClientSecret">The client secret.</param>
public sealed record SlackClientCredentials(string ClientId, string ClientSecret)
{
    /// <summary>The client id alone.</summary>
    public override string ToString() => $"client {ClientId}";
}
