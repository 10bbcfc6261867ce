using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>One Azurite for all tests that need the table service.</summary>
[CollectionDefinition(nameof(AzuriteCollection))]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteServer>;
