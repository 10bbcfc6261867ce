using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core.Pipeline;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

/// <summary>Azurite reads a token's claims, but only over TLS; so it gets a certificate of its own here.</summary>
public sealed class EntraTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("csmbot-tls-").FullName;
    private readonly X509Certificate2 _certificate;
    private readonly AzuriteServer _azurite;

    public EntraTests()
    {
        _certificate = CreateCertificate();
        var certificate = Path.Combine(_folder, "certificate.pem");
        var key = Path.Combine(_folder, "key.pem");
        File.WriteAllText(certificate, _certificate.ExportCertificatePem());
        File.WriteAllText(key, _certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        _azurite = AzuriteServer.With("--cert", certificate, "--key", key, "--oauth", "basic");
    }

    public ValueTask InitializeAsync() => _azurite.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_Entra_token_opens_the_account_over_TLS_and_one_for_another_audience_does_not()
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { _certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using var client = new HttpClient(handler);
        var options = new TableClientOptions { Transport = new HttpClientTransport(client) };
        var table = Open("https://storage.azure.com", options);

        await table.CreateAsync(TestTables.Cancel);
        await table.AddEntityAsync(new TableEntity("p", "r") { { "A", 1 } }, TestTables.Cancel);

        Assert.Equal(1, (await table.GetEntityAsync("p", "r", TestTables.Cancel)).GetInt32("A"));
        var failure = await Assert.ThrowsAsync<CsmBot.Protocols.Tables.Errors.TableRequestFailedException>(
            () => Open("https://vault.azure.net", options).CreateAsync(TestTables.Cancel));
        Assert.Equal((int)HttpStatusCode.Forbidden, failure.Status);
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static string Token(string audience)
    {
        var claims = $$"""{"aud":"{{audience}}","iss":"https://sts.windows.net/00000000-0000-0000-0000-000000000000/","nbf":1,"iat":1,"exp":4070908800}""";
        return $"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(claims)}.{Encode("unsigned")}";
    }

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private TableClient Open(string audience, TableClientOptions options) =>
        new TableServiceClient(_azurite.Endpoint, new FixedTokenCredential(Token(audience)), options).GetTableClient("entra");
}
