using System.Net;
using CsmBot.Protocols.Tables.Errors;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Pipeline;

public sealed class UnreadableAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"PartitionKey":"p"}""")]
    [InlineData("""{"PartitionKey":1,"RowKey":"r"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":{"B":1}}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A":[1]}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A@odata.type":"Edm.Guid","A":"x"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A@odata.type":"Edm.Int64","A":"99999999999999999999"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","A@odata.type":7,"A":"x"}""")]
    [InlineData("""{"PartitionKey":"p","RowKey":"r","Timestamp":"yesterday"}""")]
    [InlineData("<html>proxy login</html>")]
    public async Task A_success_that_holds_no_entity_is_a_typed_error(string body)
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.OK, body));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().GetEntityAsync("p", "r", TestTables.Cancel));

        Assert.Equal((200, TableErrorCode.UnreadableResponse), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[1]}""")]
    [InlineData("""{"value":[{"PartitionKey":"p"}]}""")]
    public async Task A_page_that_is_no_page_is_a_typed_error(string body)
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.OK, body));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().QueryPageAsync(null, null, null, null, TestTables.Cancel));

        Assert.Equal(TableErrorCode.UnreadableResponse, failure.ErrorCode);
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"x"}}}""", "TableNotFound")]
    [InlineData("""<?xml version="1.0"?><m:error xmlns:m="urn:m"><m:code>TableNotFound</m:code><m:message>x</m:message></m:error>""", "TableNotFound")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c">]><error><code>&b;</code></error>""", null)]
    [InlineData("""{"odata.error":"x"}""", null)]
    [InlineData("""{"odata.error":{"code":5}}""", null)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public async Task Error_bodies_give_their_code_or_none(string body, string? code)
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.BadRequest, body));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().GetEntityAsync("p", "r", TestTables.Cancel));

        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_404_of_something_else_than_a_row_is_not_read_as_an_absent_row()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.NotFound, "<html>no such site</html>"));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => stub.Table().GetEntityIfExistsAsync("p", "r", TestTables.Cancel));

        Assert.Equal(404, failure.Status);
    }

    [Fact]
    public async Task A_write_answered_without_a_version_is_a_typed_error()
    {
        using var stub = new StubHandler(_ => StubHandler.Answer(HttpStatusCode.NoContent));

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(
            () => stub.Table().UpsertEntityAsync(new CsmBot.Protocols.Tables.Entities.TableEntity("p", "r"), TestTables.Cancel));

        Assert.Equal((TableErrorCode.UnreadableResponse, true), (failure.ErrorCode, failure.IsOutcomeUnknown));
    }
}
