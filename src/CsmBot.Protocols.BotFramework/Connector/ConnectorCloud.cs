namespace CsmBot.Protocols.BotFramework.Connector;

/// <summary>
/// The cloud that the bot is registered in: it decides where tokens come from and what they are for. See
/// https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high.
/// </summary>
public enum ConnectorCloud
{
    /// <summary>The worldwide cloud, GCC included.</summary>
    Public,

    /// <summary>Azure for US government (GCC High and DoD).</summary>
    Government,
}
