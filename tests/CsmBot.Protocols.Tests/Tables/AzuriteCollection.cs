using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables;

/// <summary>One server for all table tests; each test makes its own table.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteServer>
{
    public const string Name = "Azurite";
}
