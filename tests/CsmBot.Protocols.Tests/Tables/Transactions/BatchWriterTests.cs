using System.Text;
using Azure;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Transactions;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Transactions;

public sealed class BatchWriterTests
{
    private static readonly Guid Id = new("6f0b4c8e-27a4-4b61-9f57-2d4f6a1c9e33");

    [Fact]
    public void A_batch_is_one_changeset_with_a_request_for_each_action()
    {
        var writer = new BatchWriter(new Uri("http://127.0.0.1:10002/dev"), "rows", Id);

        var body = Encoding.UTF8.GetString(writer.Write(
            [
                TableTransactionAction.Add(new TableEntity("p", "a") { { "N", 1 } }),
                TableTransactionAction.Delete("p", "it's", new ETag("W/\"1\"")),
            ]).Span);

        string[] expected =
        [
            $"--batch_{Id}", $"Content-Type: multipart/mixed; boundary=changeset_{Id}", "",
            $"--changeset_{Id}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            "POST http://127.0.0.1:10002/dev/rows HTTP/1.1", "Content-ID: 1", "Accept: application/json;odata=minimalmetadata",
            "DataServiceVersion: 3.0", "Prefer: return-no-content", "Content-Type: application/json", "",
            """{"PartitionKey":"p","RowKey":"a","N":1}""",
            $"--changeset_{Id}", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            "DELETE http://127.0.0.1:10002/dev/rows(PartitionKey='p',RowKey='it%27%27s') HTTP/1.1", "Content-ID: 2",
            "Accept: application/json;odata=minimalmetadata", "DataServiceVersion: 3.0", "Prefer: return-no-content", "If-Match: W/\"1\"", "", "",
            $"--changeset_{Id}--", $"--batch_{Id}--", "",
        ];
        Assert.Equal(string.Join("\r\n", expected), body);
        Assert.Equal($"batch_{Id}", writer.Boundary);
    }

    [Fact]
    public void A_text_with_line_ends_and_letters_stays_ASCII_on_one_line()
    {
        var json = Encoding.UTF8.GetString(EntityWriter.Write(new TableEntity("p", "r") { { "A", "a\r\n\u2028\u2029é" }, { "B", new byte[] { 251 } } }).Span);

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","A":"a\r\n\u2028\u2029\u00E9","B@odata.type":"Edm.Binary","B":"+w=="}""", json);
    }
}
