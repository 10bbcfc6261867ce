namespace CsmBot.Protocols.BotFramework.Connector.Credentials;

/// <summary>What a token is asked for. See https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.</summary>
public static class ConnectorScopes
{
    /// <summary>The connector of the worldwide cloud.</summary>
    public const string Public = "https://api.botframework.com/.default";

    /// <summary>The connector of Azure for US government.</summary>
    public const string Government = "https://api.botframework.us/.default";

    /// <summary>The scope of a cloud.</summary>
    /// <param name="cloud">The cloud that the bot is registered in.</param>
    public static string Of(ConnectorCloud cloud) => cloud == ConnectorCloud.Government ? Government : Public;
}
