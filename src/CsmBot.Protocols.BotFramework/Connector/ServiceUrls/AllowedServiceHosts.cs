namespace CsmBot.Protocols.BotFramework.Connector.ServiceUrls;

/// <summary>
/// The hosts that a bot may send its token to. A service URL arrives with an inbound activity, so it is checked here before every
/// use. Pure: nothing is looked up. See https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
public sealed class AllowedServiceHosts
{
    private const int HttpsPort = 443;

    // Customers can take any other name below trafficmanager.net, so only this one is listed.
    private static readonly string[] PublicHosts = ["smba.trafficmanager.net"];

    // GCC and GCC High serve Teams below these too: smba.infra.gcc.teams.microsoft.com, smba.infra.gov.teams.microsoft.us.
    private static readonly string[] PublicDomains = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];
    private static readonly string[] GovernmentDomains = [.. PublicDomains, "botframework.azure.us"];

    private readonly string[] _domains;
    private readonly HashSet<string> _authorities;
    private readonly bool _allowLoopback;

    /// <summary>The hosts of a cloud, and more by configuration.</summary>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    /// <param name="extraHosts">Exact host names, or <c>host:port</c>; no wildcards. Letters may be of either case.</param>
    /// <param name="allowLoopback">True: http and https to this machine, on any port. For development only.</param>
    /// <exception cref="ArgumentException">An extra host is not a plain host name with or without a port.</exception>
    public AllowedServiceHosts(ConnectorCloud cloud, IEnumerable<string> extraHosts, bool allowLoopback)
    {
        ArgumentNullException.ThrowIfNull(extraHosts);
        _domains = cloud == ConnectorCloud.Government ? GovernmentDomains : PublicDomains;
        _authorities = new HashSet<string>(PublicHosts.Concat(extraHosts.Select(Normalise)).Select(WithPort), StringComparer.OrdinalIgnoreCase);
        _allowLoopback = allowLoopback;
    }

    /// <summary>Says whether the token may go there, and if not, why.</summary>
    /// <param name="serviceUrl">The address as it came; null counts as not absolute.</param>
    public ServiceUrlVerdict Check(Uri? serviceUrl)
    {
        if (serviceUrl is not { IsAbsoluteUri: true })
        {
            return ServiceUrlVerdict.NotAbsolute;
        }

        if (serviceUrl.UserInfo.Length > 0 || serviceUrl.Query.Length > 0 || serviceUrl.Fragment.Length > 0)
        {
            return ServiceUrlVerdict.UnexpectedParts;
        }

        if (_allowLoopback && IsLoopback(serviceUrl))
        {
            return ServiceUrlVerdict.Allowed;
        }

        if (serviceUrl.Scheme != Uri.UriSchemeHttps)
        {
            return ServiceUrlVerdict.NotHttps;
        }

        return CheckHost(serviceUrl);
    }

    /// <summary>Says whether the token may go there.</summary>
    /// <param name="serviceUrl">The address as it came.</param>
    public bool IsAllowed(Uri? serviceUrl) => Check(serviceUrl) == ServiceUrlVerdict.Allowed;

    private ServiceUrlVerdict CheckHost(Uri serviceUrl)
    {
        // Host keeps letters that look like ASCII but are not; they resolve to something else.
        var host = serviceUrl.Host;
        if (serviceUrl.HostNameType != UriHostNameType.Dns || !host.All(char.IsAscii))
        {
            return ServiceUrlVerdict.HostNotListed;
        }

        if (_authorities.Contains($"{host}:{serviceUrl.Port}"))
        {
            return ServiceUrlVerdict.Allowed;
        }

        if (!_authorities.Contains($"{host}:{HttpsPort}") && !_domains.Any(domain => IsWithin(host, domain)))
        {
            return ServiceUrlVerdict.HostNotListed;
        }

        return serviceUrl.Port == HttpsPort ? ServiceUrlVerdict.Allowed : ServiceUrlVerdict.UnexpectedPort;
    }

    private static bool IsLoopback(Uri serviceUrl) =>
        serviceUrl.IsLoopback && serviceUrl.Host.Length > 0 && (serviceUrl.Scheme == Uri.UriSchemeHttp || serviceUrl.Scheme == Uri.UriSchemeHttps);

    private static bool IsWithin(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    private static string Normalise(string host)
    {
        var isHost = Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var address)
            && address.HostNameType == UriHostNameType.Dns
            && address is { AbsolutePath: "/", UserInfo: "", Query: "", Fragment: "" }
            && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or ':');
        return isHost ? host : throw new ArgumentException("An extra service host is a plain host name, with a port or without.", nameof(host));
    }

    private static string WithPort(string host) => host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:{HttpsPort}";
}
