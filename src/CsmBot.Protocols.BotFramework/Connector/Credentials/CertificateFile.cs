using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

internal static class CertificateFile
{
    private static readonly string[] Pkcs12Extensions = [".pfx", ".p12"];

    public static X509Certificate2 Read(string path, string? password)
    {
        var certificate = Pkcs12Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(path), password)
            : ReadPem(File.ReadAllText(path), password);
        if (!certificate.HasPrivateKey)
        {
            certificate.Dispose();
            throw new CryptographicException("The certificate file holds no private key.");
        }

        return certificate;
    }

    private static X509Certificate2 ReadPem(string text, string? password) =>
        password is null ? X509Certificate2.CreateFromPem(text, text) : X509Certificate2.CreateFromEncryptedPem(text, text, password);
}
