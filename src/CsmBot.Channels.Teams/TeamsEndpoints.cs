using CsmBot.Channels.Teams.Inbound;
using CsmBot.Channels.Teams.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Channels.Teams;

public static class TeamsEndpoints
{
    public const string Path = "/api/messages";

    /// <summary>Maps <c>POST /api/messages</c>, or nothing where Teams is off.</summary>
    public static IEndpointRouteBuilder MapTeamsChannel(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<TeamsState>().Mode != TeamsMode.Off)
        {
            endpoints.MapPost(Path, (Delegate)services.GetRequiredService<TeamsEndpoint>().AnswerAsync)
                .WithMetadata(new RequestSizeLimitAttribute(TeamsEndpoint.MaxBodyBytes));
        }

        return endpoints;
    }
}
