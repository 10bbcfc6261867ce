using CsmBot.Testing;

namespace CsmBot.Bot.Tests.Storage;

public sealed class SqliteChannelDocumentsTests : ChannelDocumentsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override IReadOnlyList<KeyValuePair<string, string?>> Settings => [new("Storage:Path", _folder.File("shared.db"))];

    public void Dispose() => _folder.Dispose();
}
