using System.Net;
using Azure;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Transactions;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Pipeline;

public sealed class RetryTests
{
    private const string AlreadyExists = """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"secret text"}}}""";

    private static readonly TableEntity Row = new("p", "r");

    [Fact]
    public async Task A_busy_server_is_asked_again()
    {
        using var stub = new StubHandler(attempt => attempt < 3 ? StubHandler.Answer(HttpStatusCode.ServiceUnavailable) : StubHandler.Written());

        var version = await stub.Table().AddEntityAsync(Row, TestTables.Cancel);

        Assert.Equal(new ETag("W/\"datetime'1'\""), version);
        Assert.Equal(3, stub.Addresses.Count);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up_after_four_attempts()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.ServiceUnavailable));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((503, 4, true), (failure.Status, failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_conflict_after_a_lost_answer_says_that_it_may_be_ones_own_echo()
    {
        using var stub = new StubHandler(attempt => attempt == 1
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut off")
            : StubHandler.Answer(HttpStatusCode.Conflict, AlreadyExists));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (failure.Status, failure.ErrorCode));
        Assert.Equal((2, true), (failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_transaction_refused_after_a_lost_answer_says_so_too()
    {
        const string refused =
            "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\n"
            + "HTTP/1.1 409 Conflict\r\n\r\n" + AlreadyExists + "\r\n--c--\r\n--b--\r\n";
        using var stub = new StubHandler(attempt => attempt == 1
            ? StubHandler.Answer(HttpStatusCode.InternalServerError)
            : StubHandler.Answer(HttpStatusCode.Accepted, refused, "multipart/mixed"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => stub.Table().SubmitTransactionAsync([TableTransactionAction.Add(Row)], TestTables.Cancel));

        Assert.Equal((409, 2, true), (failure.Status, failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_conflict_at_the_first_attempt_is_certain()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.Conflict, AlreadyExists));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((1, false), (failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_conflict_after_a_refused_connection_is_certain()
    {
        using var stub = new StubHandler(attempt => attempt == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
            : StubHandler.Answer(HttpStatusCode.Conflict, AlreadyExists));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((2, false), (failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_a_missing_answer_and_not_a_cancellation()
    {
        using var stub = new StubHandler(_ => throw new TaskCanceledException("nobody asked for this"));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((0, TableErrorCode.NoResponse, true), (failure.Status, failure.ErrorCode, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task Cancelling_is_a_cancellation()
    {
        using var stub = new StubHandler(_ => StubHandler.Written());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stub.Table().AddEntityAsync(Row, cancelled.Token));
    }

    [Fact]
    public async Task A_retried_SAS_request_carries_the_token_once()
    {
        using var stub = new StubHandler(attempt => attempt < 3 ? StubHandler.Answer(HttpStatusCode.ServiceUnavailable) : StubHandler.Written());
        var service = new CsmBot.Protocols.Tables.TableServiceClient(
            new Uri("https://account.table.core.windows.net"), new AzureSasCredential("?sv=1&sig=abc%2B"), stub.Options());

        await service.GetTableClient("rows").AddEntityAsync(Row, TestTables.Cancel);

        Assert.All(stub.Addresses, address => Assert.Equal("?sv=1&sig=abc%2B", address.Query));
    }

    [Fact]
    public async Task Messages_hold_neither_server_text_nor_keys_nor_signatures()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.Conflict, AlreadyExists));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(
            () => stub.Table().AddEntityAsync(new TableEntity("partition-of-acme", "row-of-acme"), TestTables.Cancel));

        var shown = failure.ToString();
        Assert.DoesNotContain("secret text", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("of-acme", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(stub.Authorizations.First().Split(':')[1], shown, StringComparison.Ordinal);
        Assert.Contains("409 EntityAlreadyExists", failure.Message, StringComparison.Ordinal);
    }
}
