using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

/// <summary>
/// Makes the credential that fits how the bot is registered. Choosing the wrong one shows as 401 on every send although messages
/// come in. See https://learn.microsoft.com/azure/bot-service/bot-service-quickstart-registration.
/// </summary>
public static class ConnectorCredentials
{
    /// <summary>An application of one tenant, with a client secret.</summary>
    /// <param name="tenantId">The tenant of the registration.</param>
    /// <param name="appId">The application (client) id.</param>
    /// <param name="secret">The client secret's value.</param>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    public static TokenCredential SingleTenantSecret(string tenantId, string appId, string secret, ConnectorCloud cloud) =>
        new CredentialFactory(cloud, transport: null).Secret(tenantId, appId, secret);

    /// <summary>An application of one tenant, with a certificate, read now.</summary>
    /// <param name="tenantId">The tenant of the registration.</param>
    /// <param name="appId">The application (client) id.</param>
    /// <param name="path">A file with certificate and private key: PKCS #12 when it ends in <c>.pfx</c> or <c>.p12</c>, else PEM.</param>
    /// <param name="password">The file's password; null without one.</param>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file holds no certificate with a private key, or the password is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The credential keeps the certificate for as long as it lives.")]
    public static TokenCredential SingleTenantCertificate(string tenantId, string appId, string path, string? password, ConnectorCloud cloud) =>
        new CredentialFactory(cloud, transport: null).Certificate(tenantId, appId, CertificateFile.Read(path, password));

    /// <summary>An old registration for all tenants; Azure makes no new ones.</summary>
    /// <param name="appId">The application (client) id.</param>
    /// <param name="secret">The client secret's value.</param>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    public static TokenCredential MultiTenantSecret(string appId, string secret, ConnectorCloud cloud) =>
        new CredentialFactory(cloud, transport: null).Secret(CredentialFactory.MultiTenant, appId, secret);

    /// <summary>A user-assigned managed identity that is itself the bot's registration.</summary>
    /// <param name="clientId">The identity's client id, equal to the bot's app id.</param>
    public static TokenCredential ManagedIdentity(string clientId) => new CredentialFactory(ConnectorCloud.Public, transport: null).ManagedIdentity(clientId);

    /// <summary>An application of one tenant that trusts a user-assigned managed identity, so that there is no secret at all.</summary>
    /// <param name="tenantId">The tenant of the registration.</param>
    /// <param name="appId">The application (client) id.</param>
    /// <param name="managedIdentityClientId">The client id of the identity that vouches for the application.</param>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    /// <remarks>See https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity.</remarks>
    public static TokenCredential Federated(string tenantId, string appId, string managedIdentityClientId, ConnectorCloud cloud)
    {
        var factory = new CredentialFactory(cloud, transport: null);
        return factory.Federated(tenantId, appId, factory.ManagedIdentity(managedIdentityClientId));
    }
}
