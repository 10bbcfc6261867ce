using CsmBot.Testing.Teams;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

public sealed class FakeConnectorContractTests : ConnectorContract
{
    private FakeConnector? _teams;

    protected override ContractPeer Kind => ContractPeer.Fake;

    protected override ContractIds Ids => new(_teams!.ServiceUrl, _teams.TenantId, "a:chat", "29:1a", "19:team@thread.tacv2", "19:news@thread.tacv2");

    public override async ValueTask InitializeAsync()
    {
        _teams = await FakeConnector.StartAsync(Cancellation);
        _teams.Members.Add("29:1a", "0b6f3c1e-2d4a-4f58-9a07-c1e5d8b3f620", "Alex Wilber");
        _teams.Conversation("a:chat");
        _teams.AddTeam(new FakeTeam("19:team@thread.tacv2", "Success", "aad-t") { Channels = new Dictionary<string, string>(StringComparer.Ordinal) { ["19:news@thread.tacv2"] = "News" } });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _teams!.DisposeAsync();
    }
}
