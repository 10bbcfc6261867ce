using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
public sealed class AzureChannelDocumentsTests(AzuriteServer azurite) : ChannelDocumentsContract
{
    private readonly string _table = "documents" + Guid.NewGuid().ToString("N");

    protected override IReadOnlyList<KeyValuePair<string, string?>> Settings =>
    [
        new("Storage:Engine", "AzureTables"),
        new("Storage:ConnectionString", azurite.ConnectionString),
        new("Storage:Table", _table),
    ];
}
