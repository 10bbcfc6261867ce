using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Authentication;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

public sealed class ConnectionStringTests
{
    private const string Key = "c2VjcmV0LWtleQ==";

    [Theory]
    [InlineData($"AccountName=acme;AccountKey={Key}", "https://acme.table.core.windows.net/")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={Key};EndpointSuffix=core.usgovcloudapi.net", "https://acme.table.core.usgovcloudapi.net/")]
    [InlineData($" accountname = acme ; ACCOUNTKEY={Key} ; TableEndpoint=http://127.0.0.1:7/acme;", "http://127.0.0.1:7/acme")]
    [InlineData("TableEndpoint=https://acme.table.core.windows.net/;SharedAccessSignature=sv=2019-02-02&sig=a%3D", "https://acme.table.core.windows.net/")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("usedevelopmentstorage=TRUE;", "http://127.0.0.1:10002/devstoreaccount1")]
    public void Good_strings_give_their_endpoint(string text, string endpoint) => Assert.Equal(new Uri(endpoint), ConnectionString.Parse(text).Endpoint);

    [Fact]
    public void A_SAS_keeps_its_equals_signs() =>
        Assert.Equal("sv=2019-02-02&sig=a%3D", ConnectionString.Parse("TableEndpoint=https://a.b;SharedAccessSignature=sv=2019-02-02&sig=a%3D").Sas!.Signature);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(";;;")]
    [InlineData("hello")]
    [InlineData($"AccountKey={Key}")]
    [InlineData($"AccountName=acme;AccountKey={Key};AccountKey={Key}")]
    [InlineData("AccountName=acme;AccountKey=")]
    [InlineData("AccountName=acme")]
    [InlineData($"AcountName=acme;AccountKey={Key}")]
    [InlineData($"AccountName=acme;AccountKey={Key};SharedAccessSignature=sig=x")]
    [InlineData($"AccountName=acme;AccountKey={Key};TableEndpoint=ftp://x")]
    [InlineData($"AccountName=a b;AccountKey={Key}")]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData($"UseDevelopmentStorage=true;AccountKey={Key}")]
    [InlineData($"TableEndpoint=https://a.b;AccountKey={Key}")]
    public void Bad_strings_are_refused_without_showing_their_secrets(string text)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => ConnectionString.Parse(text));

        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_shows_no_secret() => Assert.DoesNotContain(Key, $"{ConnectionString.Parse($"AccountName=acme;AccountKey={Key}")}", StringComparison.Ordinal);

    [Theory]
    [InlineData("https://acme.table.core.windows.net", "acme")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("https://[::1]:10002/dev/", "dev")]
    [InlineData("https://azurite:10002/dev", "dev")]
    public void The_account_is_found_in_either_style_of_address(string address, string account) =>
        Assert.Equal(account, EndpointRules.AccountNameOf(new Uri(address)));

    [Theory]
    [InlineData("https://acme.table.core.windows.net?sig=x")]
    [InlineData("https://user:password@acme.table.core.windows.net")]
    [InlineData("ftp://acme")]
    public void An_endpoint_with_more_than_an_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri(address), new TableSharedKeyCredential("acme", Key)));
}
