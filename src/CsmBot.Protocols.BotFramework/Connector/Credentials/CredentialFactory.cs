using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

internal sealed class CredentialFactory(ConnectorCloud cloud, HttpPipelineTransport? transport)
{
    // The tenant that multi-tenant bots of the service ask.
    public const string MultiTenant = "botframework.com";

    private const string PublicExchange = "api://AzureADTokenExchange/.default";
    private const string GovernmentExchange = "api://AzureADTokenExchangeUSGov/.default";

    private Uri Authority => cloud == ConnectorCloud.Government ? AzureAuthorityHosts.AzureGovernment : AzureAuthorityHosts.AzurePublicCloud;

    public TokenCredential Secret(string tenantId, string appId, string secret) =>
        new ClientSecretCredential(tenantId, appId, secret, Configure(new ClientSecretCredentialOptions()));

    public TokenCredential Certificate(string tenantId, string appId, X509Certificate2 certificate) =>
        new ClientCertificateCredential(tenantId, appId, certificate, Configure(new ClientCertificateCredentialOptions()));

    public TokenCredential ManagedIdentity(string clientId) =>
        new ManagedIdentityCredential(Configure(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(clientId))));

    public TokenCredential Federated(string tenantId, string appId, TokenCredential identity)
    {
        var exchange = new TokenRequestContext([cloud == ConnectorCloud.Government ? GovernmentExchange : PublicExchange]);
        return new ClientAssertionCredential(
            tenantId,
            appId,
            async cancellationToken => (await identity.GetTokenAsync(exchange, cancellationToken).ConfigureAwait(false)).Token,
            Configure(new ClientAssertionCredentialOptions()));
    }

    private T Configure<T>(T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = Authority;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        return options;
    }
}
