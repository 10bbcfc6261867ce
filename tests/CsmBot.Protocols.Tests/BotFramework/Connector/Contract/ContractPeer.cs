namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

public enum ContractPeer
{
    Fake,
    Playground,
}
