namespace CsmBot.Host.Tests.Teams;

/// <summary>Where the two answer differently, and why that is meant.</summary>
internal sealed record SdkDifference(string Case, string Sdk, string Ours, string Reason)
{
    /// <summary>Its row in docs/teams-and-the-sdk.md.</summary>
    public string Row => $"| {Case} | `{Sdk}` | `{Ours}` | {Reason} |";
}
