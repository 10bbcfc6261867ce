namespace CsmBot.Protocols.Tables.Authentication;

internal static class EndpointRules
{
    public const string TokenScope = "https://storage.azure.com/.default";

    public static Uri Check(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var isHttp = endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp);
        if (!isHttp || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("The endpoint is an absolute http or https address without user, query or fragment; a SAS token is passed apart.", nameof(endpoint));
        }

        return endpoint;
    }

    // Whoever sees a token or SAS can use it; a shared key only signs and is never sent.
    public static Uri CheckSecret(Uri endpoint)
    {
        Check(endpoint);
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
        {
            throw new ArgumentException("Tokens and SAS are sent over https only, except to this machine.", nameof(endpoint));
        }

        return endpoint;
    }

    public static string AccountNameOf(Uri endpoint)
    {
        var isPathStyle = endpoint.IsLoopback || endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !endpoint.Host.Contains('.', StringComparison.Ordinal);
        return isPathStyle ? endpoint.AbsolutePath.Trim('/').Split('/')[0] : endpoint.Host.Split('.')[0];
    }
}
