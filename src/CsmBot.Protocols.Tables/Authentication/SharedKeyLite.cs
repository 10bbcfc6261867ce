namespace CsmBot.Protocols.Tables.Authentication;

/// <summary>The table service's lite signature: date and resource. The full one adds verb and content type, but not the body either.</summary>
internal static class SharedKeyLite
{
    public static string StringToSign(string accountName, string date, Uri uri) => $"{date}\n{CanonicalResource(accountName, uri)}";

    public static string Authorization(TableSharedKeyCredential credential, string date, Uri uri) =>
        $"SharedKeyLite {credential.AccountName}:{credential.Sign(StringToSign(credential.AccountName, date, uri))}";

    // The encoded path as it goes over the wire; on an emulator it begins with the account, which then occurs twice.
    private static string CanonicalResource(string accountName, Uri uri)
    {
        var component = uri.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("comp=", StringComparison.Ordinal));
        return component is null ? $"/{accountName}{uri.AbsolutePath}" : $"/{accountName}{uri.AbsolutePath}?{component}";
    }
}
