using CsmBot.Protocols.BotFramework.Invokes;
using Microsoft.AspNetCore.Http;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>The status and body of an invoke's answer, as they are.</summary>
internal sealed class InvokeResult(InvokeResponse response) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = response.Status;
        httpContext.Response.ContentType = InvokeResponse.ContentType;
        httpContext.Response.ContentLength = response.Body.Length;
        await httpContext.Response.Body.WriteAsync(response.Body, httpContext.RequestAborted);
    }
}
