namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Settings of the scheme for tokens of the Bot Connector.</summary>
public sealed class BotConnectorOptions : BotTokenOptions
{
    /// <summary>Who issues the tokens. The default is the public cloud.</summary>
    public BotConnectorCloud Cloud { get; set; } = BotConnectorCloud.Public;

    internal override Uri KeysAddress => Cloud.MetadataAddress;

    internal override TokenRules Rules(TimeProvider clock) => new([Cloud.Issuer], AppId, ClockSkew, clock) { MaxTokenLength = MaxTokenLength };
}
