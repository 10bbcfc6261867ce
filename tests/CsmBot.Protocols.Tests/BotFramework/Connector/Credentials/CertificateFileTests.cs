using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Credentials;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Credentials;

public sealed class CertificateFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _certificate;

    public CertificateFileTests()
    {
        var request = new CertificateRequest("CN=csmbot-test", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.P12", "secret")]
    [InlineData("bot.pem", null)]
    [InlineData("bot.pem", "secret")]
    public void A_certificate_is_read_with_its_key(string name, string? password)
    {
        using var read = CertificateFile.Read(Write(name, password), password);

        Assert.Equal(_certificate.Thumbprint, read.Thumbprint);
        Assert.True(read.HasPrivateKey);
    }

    [Fact]
    public void A_file_without_key_or_with_another_password_is_refused_now()
    {
        var bare = _folder.File("bare.pfx");
        File.WriteAllBytes(bare, X509CertificateLoader.LoadCertificate(_certificate.RawData).Export(X509ContentType.Pfx));

        Assert.Throws<CryptographicException>(() => CertificateFile.Read(bare, password: null));
        Assert.Throws<CryptographicException>(() => CertificateFile.Read(Write("bot.pfx", "secret"), "another"));
        Assert.Throws<FileNotFoundException>(() => ConnectorCredentials.SingleTenantCertificate("t", "a", _folder.File("none.pfx"), null, ConnectorCloud.Public));
    }

    private string Write(string name, string? password)
    {
        var path = _folder.File(name);
        if (name.EndsWith(".pem", StringComparison.Ordinal))
        {
            var key = password is null
                ? _key.ExportPkcs8PrivateKeyPem()
                : _key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
            File.WriteAllText(path, $"{_certificate.ExportCertificatePem()}\n{key}\n");
        }
        else
        {
            File.WriteAllBytes(path, _certificate.Export(X509ContentType.Pfx, password));
        }

        return path;
    }
}
