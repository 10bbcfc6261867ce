using Azure;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tests.Tables.Pipeline;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

public sealed class TransportSecurityTests
{
    private static readonly Uri Plain = new("http://acme.table.core.windows.net");

    [Fact]
    public void A_token_is_refused_on_http() => Assert.Throws<ArgumentException>(() => new TableServiceClient(Plain, new FixedTokenCredential("x")));

    [Fact]
    public void A_SAS_is_refused_on_http() => Assert.Throws<ArgumentException>(() => new TableServiceClient(Plain, new AzureSasCredential("sig=x")));

    [Fact]
    public void A_SAS_in_a_connection_string_is_refused_on_http() =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient($"TableEndpoint={Plain};SharedAccessSignature=sig=x"));

    [Theory]
    [InlineData("https://acme.table.core.windows.net")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1")]
    public async Task A_token_of_the_storage_scope_goes_over_TLS_or_to_this_machine(string address)
    {
        using var stub = new StubHandler(_ => StubHandler.Written());
        var credential = new FixedTokenCredential("token");

        await new TableServiceClient(new Uri(address), credential, stub.Options())
            .GetTableClient("rows").UpsertEntityAsync(new("p", "r"), TestTables.Cancel);

        Assert.Equal("Bearer token", Assert.Single(stub.Authorizations));
        Assert.Equal("https://storage.azure.com/.default", Assert.Single(credential.Scopes));
    }
}
