using System.Text.Json;
using CsmBot.Conversation.Ports;

namespace CsmBot.Host.Hosting;

internal static class OutageAnswer
{
    private const string Sentence = "CsmBot cannot reach its storage right now. Nothing was taken or changed; please try again in a moment.";

    /// <summary>Answers 503 with a clear sentence wherever storage fails in the middle of a request.</summary>
    public static void UseOutageAnswer(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (StorageUnavailableException) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "2";
            http.Response.Headers.CacheControl = "no-store";
            await WriteAsync(http);
        }
    });

    private static Task WriteAsync(HttpContext http)
    {
        var asksForPage = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        http.Response.ContentType = asksForPage ? "text/plain; charset=utf-8" : "application/json";
        return http.Response.WriteAsync(asksForPage ? Sentence : $$"""{"error":"{{JsonEncodedText.Encode(Sentence)}}"}""", http.RequestAborted);
    }
}
