namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>What became of an installation. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
public sealed record InstallResult
{
    /// <summary>The installation, stored; null when it was refused.</summary>
    public Installation? Installation { get; init; }

    /// <summary>Why it was refused; <see cref="InstallRefusal.None"/> when it was not.</summary>
    public InstallRefusal Refusal { get; init; }

    /// <summary>Slack's error, where there is one.</summary>
    public string? Error { get; init; }
}
