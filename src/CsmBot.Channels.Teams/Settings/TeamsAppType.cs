namespace CsmBot.Channels.Teams.Settings;

/// <summary>How the bot's app registration signs in when it sends.</summary>
public enum TeamsAppType
{
    /// <summary>An app of one tenant, with a secret, a certificate or a federated managed identity.</summary>
    SingleTenant,

    /// <summary>A managed identity; there is no secret.</summary>
    UserAssignedMsi,

    /// <summary>Registrations made before Azure closed this kind; needs the tenants it may serve in <c>Teams:AllowedTenants</c>.</summary>
    MultiTenant,
}
