using CsmBot.Protocols.Tables.Authentication;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

public sealed class SharedKeyLiteTests
{
    private const string Date = "Sun, 11 Oct 2009 19:52:39 GMT";

    // The documented rule: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
    [Fact]
    public void The_text_to_sign_is_the_date_and_the_resource_below_the_account() => Assert.Equal(
        "Sun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Tables",
        SharedKeyLite.StringToSign("testaccount1", Date, new Uri("https://testaccount1.table.core.windows.net/Tables")));

    [Theory]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/Tables", "/devstoreaccount1/devstoreaccount1/Tables")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/$batch", "/devstoreaccount1/devstoreaccount1/$batch")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/t()?$top=1&$filter=a", "/devstoreaccount1/devstoreaccount1/t()")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/?restype=service&comp=properties", "/devstoreaccount1/devstoreaccount1/?comp=properties")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/t(RowKey='%27%20%E2%82%AC')", "/devstoreaccount1/devstoreaccount1/t(RowKey='%27%20%E2%82%AC')")]
    public void The_resource_is_the_account_and_the_encoded_path_of_the_wire(string address, string resource) =>
        Assert.Equal($"{Date}\n{resource}", SharedKeyLite.StringToSign("devstoreaccount1", Date, new Uri(address)));

    // The expected signature was computed apart: printf 'DATE\n/account/Tables' | openssl dgst -sha256 -hmac key -binary | base64
    [Fact]
    public void The_signature_is_the_HMAC_under_the_decoded_key()
    {
        var credential = new TableSharedKeyCredential("account", Convert.ToBase64String("key"u8));

        Assert.Equal(
            "SharedKeyLite account:fkI1iMSZNMnNY+9rkTOhI3yGS+kBtFqwZrlLMCrC264=",
            SharedKeyLite.Authorization(credential, Date, new Uri("https://account.table.core.windows.net/Tables")));
    }

    [Theory]
    [InlineData("not base 64!")]
    [InlineData("")]
    [InlineData("QQ")]
    public void A_key_that_is_no_base_64_is_refused_without_being_shown(string key)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new TableSharedKeyCredential("account", key));

        Assert.True(key.Length == 0 || !refusal.ToString().Contains(key, StringComparison.Ordinal));
    }
}
