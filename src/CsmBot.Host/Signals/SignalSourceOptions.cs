namespace CsmBot.Host.Signals;

/// <summary>One sender. It has a key or a secret, not both.</summary>
public sealed class SignalSourceOptions
{
    /// <summary>Sent as <c>Authorization: Bearer KEY</c>. A secret.</summary>
    public string? Key { get; set; }

    /// <summary>Signs the body instead: see <see cref="SignalSignature"/>. A secret.</summary>
    public string? Secret { get; set; }

    /// <summary>The workspace whose accounts it speaks of: a Teams tenant, a Slack team, or <c>local</c>.</summary>
    public string Workspace { get; set; } = "local";
}
