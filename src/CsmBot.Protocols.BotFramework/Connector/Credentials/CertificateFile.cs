using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

internal static class CertificateFile
{
    private static readonly string[] Pkcs12Extensions = [".pfx", ".p12"];

    public static X509Certificate2 Read(string path, string? password)
    {
        var certificate = Pkcs12Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : ReadPem(path, password);
        if (!certificate.HasPrivateKey)
        {
            certificate.Dispose();
            throw new CryptographicException("The certificate file holds no private key.");
        }

        return certificate;
    }

    private static X509Certificate2 ReadPem(string path, string? password) =>
        password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
}
