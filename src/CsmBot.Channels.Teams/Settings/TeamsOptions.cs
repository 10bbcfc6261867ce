namespace CsmBot.Channels.Teams.Settings;

/// <summary>The section <c>Teams</c>. Without <see cref="AppId"/> the channel is off.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Refuses the start without credentials, where otherwise Teams would just be off.</summary>
    public bool Required { get; set; }

    /// <summary>The app registration's client id, a GUID; also the bot id.</summary>
    public string? AppId { get; set; }

    public TeamsAppType AppType { get; set; } = TeamsAppType.SingleTenant;

    /// <summary>The tenant of the app registration, a GUID.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app registration's client secret.</summary>
    public string? AppPassword { get; set; }

    /// <summary>A PEM or PFX file with the certificate that stands in for the secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The client id of a managed identity that is a federated credential of the app registration and stands in for the secret.</summary>
    public string? FederatedClientId { get; set; }

    /// <summary>Tenants whose people are served. Empty: that of <see cref="TenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Hosts, besides Microsoft's own, that the bot's token may be sent to.</summary>
    public IList<string> AllowedServiceHosts { get; } = [];

    /// <summary>Takes posts without a token, from this machine only. Development only: anywhere else the start is refused.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>The cloud the tenant lives in.</summary>
    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;
}
