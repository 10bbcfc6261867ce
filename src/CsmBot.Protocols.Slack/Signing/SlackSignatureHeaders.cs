namespace CsmBot.Protocols.Slack.Signing;

/// <summary>The headers of a signed request. See https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
public static class SlackSignatureHeaders
{
    /// <summary>When the request was sent, in whole seconds since 1970 (UTC), as decimal text.</summary>
    public const string Timestamp = "X-Slack-Request-Timestamp";

    /// <summary>The signature: <c>v0=</c> and 64 lower-case hexadecimal digits.</summary>
    public const string Signature = "X-Slack-Signature";
}
