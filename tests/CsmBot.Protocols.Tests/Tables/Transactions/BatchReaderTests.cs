using System.Net;
using System.Text;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Protocols.Tests.Tables.Pipeline;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Transactions;

public sealed class BatchReaderTests
{
    private const string Good =
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n"
        + "--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\nETag: W/\"a\"\r\n\r\n\r\n"
        + "--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\nX-Content-Type-Options: nosniff\r\n\r\n\r\n"
        + "--changesetresponse_2--\r\n--batchresponse_1--\r\n";

    private const string ErrorBodyText = """{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"1:One of the inputs"}}}""";

    private const string Refused =
        "--batchresponse_1\nContent-Type: multipart/mixed; boundary=\"c\"\n\n--c\nContent-Type: application/http\n\n"
        + "HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n" + ErrorBodyText + "\n--c--\n--batchresponse_1--";

    [Fact]
    public void Each_action_has_its_part()
    {
        var parts = Read(Good, 2);

        Assert.Equal([204, 204], parts.Select(part => part.Status));
        Assert.Equal("W/\"a\"", parts[0].Headers["etag"]);
        Assert.False(parts[1].Headers.ContainsKey("ETag"));
    }

    [Fact]
    public void Bare_line_feeds_and_quoted_boundaries_are_read()
    {
        var part = Assert.Single(Read(Refused, 2));

        Assert.Equal(400, part.Status);
        Assert.Equal("InvalidInput", ErrorBody.Parse(part.Body).Code);
    }

    [Fact]
    public void Every_truncation_is_a_format_error()
    {
        var needed = Good.IndexOf("--changesetresponse_2--", StringComparison.Ordinal) + "--changesetresponse_2--".Length;

        Assert.All(Enumerable.Range(0, needed), length => Assert.Throws<FormatException>(() => Read(Good[..length], 2)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("<html>login</html>\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed\r\n\r\n--a--\r\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\r\nHTTP/1.1 204 x\r\n\r\n--\r\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nHTTP/1.1 999 x\r\n\r\n--c--\r\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nHTTP/1.1 -204 x\r\n\r\n--c--\r\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nSMTP 204\r\n\r\n--c--\r\n")]
    [InlineData("--a\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nHTTP/1.1 204 x\r\nno header\r\n\r\n--c--\r\n")]
    public void Anything_else_is_a_format_error(string body) => Assert.Throws<FormatException>(() => Read(body, 2));

    [Fact]
    public void More_parts_than_actions_are_a_format_error() => Assert.Throws<FormatException>(() => Read(Good, 1));

    [Fact]
    public void Endless_headers_are_a_format_error()
    {
        var headers = string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: y\r\n"));

        Assert.Throws<FormatException>(() => Read($"--a\r\n{headers}\r\n", 1));
    }

    [Fact]
    public async Task Fewer_parts_than_actions_leave_the_outcome_unknown()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.Accepted, Good, "multipart/mixed"));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().SubmitTransactionAsync(Adds(3), TestTables.Cancel));

        Assert.Equal((TableErrorCode.UnreadableResponse, true), (failure.ErrorCode, failure.IsOutcomeUnknown));
    }

    [Theory]
    [InlineData("1:One", 1)]
    [InlineData("7:One", null)]
    [InlineData("-1:One", null)]
    [InlineData("One: two", null)]
    [InlineData("", null)]
    public async Task The_failing_index_is_believed_only_when_it_can_be(string text, int? index)
    {
        var body = Refused.Replace("1:One of the inputs", text, StringComparison.Ordinal);
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.Accepted, body, "multipart/mixed"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => stub.Table().SubmitTransactionAsync(Adds(2), TestTables.Cancel));

        Assert.Equal((400, index), (failure.Status, failure.FailedTransactionActionIndex));
    }

    private static IReadOnlyList<BatchPart> Read(string body, int maxParts) => BatchReader.Read(Encoding.UTF8.GetBytes(body), maxParts);

    private static IEnumerable<TableTransactionAction> Adds(int count) =>
        Enumerable.Range(0, count).Select(number => TableTransactionAction.Add(new TableEntity("p", $"{number}")));
}
