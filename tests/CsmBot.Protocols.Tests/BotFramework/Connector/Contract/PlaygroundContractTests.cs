using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

public sealed class PlaygroundContractTests(PlaygroundFixture fixture) : ConnectorContract, IClassFixture<PlaygroundFixture>
{
    protected override ContractPeer Kind => ContractPeer.Playground;

    protected override ContractIds Ids => new(
        fixture.Server.ServiceUrl,
        PlaygroundTenant.TenantId,
        PlaygroundTenant.PersonalChatId,
        PlaygroundTenant.CurrentUser.Id,
        PlaygroundTenant.TeamId,
        PlaygroundTenant.ChannelId);

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;
}
