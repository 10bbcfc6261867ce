using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CsmBot.Benchmarks.Load;

/// <summary>The yardstick: Kestrel, the same JSON parsed, one row in one durable SQLite transaction. Nothing else.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(string path, string address)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE turns (id TEXT PRIMARY KEY, text TEXT NOT NULL);";
        setUp.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO turns (id, text) VALUES ($id, $text)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var text = insert.Parameters.Add("$text", SqliteType.Text);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var gate = new Lock();
        app.MapGet("/", () => "ready");
        app.MapPost("/chat/turns", async (HttpContext http) =>
        {
            var body = await JsonNode.ParseAsync(http.Request.Body);
            lock (gate)
            {
                id.Value = (string?)body!["turn"];
                text.Value = (string?)body["text"];
                insert.ExecuteNonQuery();
            }

            return Results.Accepted();
        });
        await app.RunAsync();
    }
}
