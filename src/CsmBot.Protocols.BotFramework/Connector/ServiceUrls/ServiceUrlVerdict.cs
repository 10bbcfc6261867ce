namespace CsmBot.Protocols.BotFramework.Connector.ServiceUrls;

/// <summary>What <see cref="AllowedServiceHosts.Check"/> says of an address.</summary>
public enum ServiceUrlVerdict
{
    /// <summary>The bot's token may be sent there.</summary>
    Allowed,

    /// <summary>Not an absolute address.</summary>
    NotAbsolute,

    /// <summary>Not https (nor http to this machine where that is allowed).</summary>
    NotHttps,

    /// <summary>It holds a user, a query or a fragment, which no service address does.</summary>
    UnexpectedParts,

    /// <summary>A port other than 443 that is not listed with the host.</summary>
    UnexpectedPort,

    /// <summary>The host is not on the list.</summary>
    HostNotListed,
}
