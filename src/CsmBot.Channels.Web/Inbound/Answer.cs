using CsmBot.Channels.Web.Page;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Refusals in words: JSON for the script, a small page for a browser without it.</summary>
internal static class Answer
{
    public static IResult Refuse(HttpRequest request, int status, string words) => request.HasJsonContentType() || !AcceptsPages(request)
        ? Results.Json(new Refusal(words), WebJson.Default.Refusal, statusCode: status)
        : Results.Text(RefusalPage.Render(words).ToString(), "text/html; charset=utf-8", statusCode: status);

    private static bool AcceptsPages(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
