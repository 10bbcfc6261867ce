namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>
/// Who issues tokens to bots, and where the keys are. See
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
/// </summary>
/// <param name="Issuer">The exact <c>iss</c> of its tokens.</param>
/// <param name="MetadataAddress">Its OpenID document. Https, except on this machine.</param>
public sealed record BotConnectorCloud(string Issuer, Uri MetadataAddress)
{
    /// <summary>The public cloud.</summary>
    public static BotConnectorCloud Public { get; } =
        new("https://api.botframework.com", new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"));

    /// <summary>The cloud of the US government.</summary>
    public static BotConnectorCloud UsGovernment { get; } =
        new("https://api.botframework.us", new Uri("https://login.botframework.azure.us/v1/.well-known/openid-configuration"));
}
