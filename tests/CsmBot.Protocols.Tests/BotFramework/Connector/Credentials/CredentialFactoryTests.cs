using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Credentials;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Credentials;

/// <summary>What is asked of the sign-in service, on a transport of the test.</summary>
public sealed class CredentialFactoryTests : IDisposable
{
    private const string Tenant = "5f1d8c52-7a0e-4b6c-9d34-2e8f0a7b6c15";
    private const string App = "0c7e1f52-93ab-4d68-8f21-b6d4a5e39c70";
    private readonly TokenEndpointTransport _service = new();
    private readonly HttpClient _http;

    public CredentialFactoryTests()
    {
        _http = new HttpClient(_service);
    }

    public void Dispose()
    {
        _http.Dispose();
        _service.Dispose();
    }

    [Theory]
    [InlineData(ConnectorCloud.Public, Tenant, "https://login.microsoftonline.com/5f1d8c52-7a0e-4b6c-9d34-2e8f0a7b6c15/")]
    [InlineData(ConnectorCloud.Government, Tenant, "https://login.microsoftonline.us/5f1d8c52-7a0e-4b6c-9d34-2e8f0a7b6c15/")]
    [InlineData(ConnectorCloud.Public, CredentialFactory.MultiTenant, "https://login.microsoftonline.com/botframework.com/")]
    public async Task A_secret_is_shown_to_the_tenant_at_the_authority_of_the_cloud(ConnectorCloud cloud, string tenant, string authority)
    {
        var scope = ConnectorScopes.Of(cloud);

        Assert.Equal("issued", await TokenAsync(Factory(cloud).Secret(tenant, App, "the-secret"), scope));

        Assert.Contains(_service.Addresses, address => address.AbsoluteUri.StartsWith(authority, StringComparison.Ordinal));
        var form = Assert.Single(_service.Forms);
        Assert.Contains("client_secret=the-secret", form, StringComparison.Ordinal);
        Assert.Contains($"client_id={App}", form, StringComparison.Ordinal);
        Assert.Contains($"scope={scope}", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_signs_an_assertion_and_stays_here()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=csmbot-test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));

        await TokenAsync(Factory(ConnectorCloud.Public).Certificate(Tenant, App, certificate), ConnectorScopes.Public);

        var form = Assert.Single(_service.Forms);
        Assert.Contains("client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectorCloud.Public, "api://AzureADTokenExchange/.default")]
    [InlineData(ConnectorCloud.Government, "api://AzureADTokenExchangeUSGov/.default")]
    public async Task An_identity_vouches_for_the_application(ConnectorCloud cloud, string exchange)
    {
        var identity = new CountingCredential(TimeProvider.System);

        await TokenAsync(Factory(cloud).Federated(Tenant, App, identity), ConnectorScopes.Of(cloud));

        Assert.Equal([exchange], identity.Scopes);
        Assert.Contains("client_assertion=token-1", Assert.Single(_service.Forms), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_registration_has_its_kind_of_credential()
    {
        Assert.IsType<ClientSecretCredential>(ConnectorCredentials.SingleTenantSecret(Tenant, App, "s", ConnectorCloud.Public));
        Assert.IsType<ClientSecretCredential>(ConnectorCredentials.MultiTenantSecret(App, "s", ConnectorCloud.Public));
        Assert.IsType<ManagedIdentityCredential>(ConnectorCredentials.ManagedIdentity(App));
        Assert.IsType<ClientAssertionCredential>(ConnectorCredentials.Federated(Tenant, App, App, ConnectorCloud.Government));
    }

    private CredentialFactory Factory(ConnectorCloud cloud) => new(cloud, new HttpClientTransport(_http));

    private static async Task<string> TokenAsync(TokenCredential credential, string scope) =>
        (await credential.GetTokenAsync(new TokenRequestContext([scope]), TestContext.Current.CancellationToken)).Token;
}
