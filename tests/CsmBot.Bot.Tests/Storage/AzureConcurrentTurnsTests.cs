using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
public sealed class AzureConcurrentTurnsTests(AzuriteServer azurite) : ConcurrentTurnsContract
{
    protected override IReadOnlyList<KeyValuePair<string, string?>> Settings =>
    [
        new("Storage:Engine", "AzureTables"),
        new("Storage:ConnectionString", azurite.ConnectionString),
        new("Storage:Table", "concurrent"),
    ];
}
