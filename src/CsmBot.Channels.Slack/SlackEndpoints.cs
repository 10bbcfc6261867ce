using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Protocols.Slack.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Channels.Slack;

public static class SlackEndpoints
{
    public const string CommandsPath = "/slack/commands";

    public const string EventsPath = "/slack/events";

    public const string InteractionsPath = "/slack/interactions";

    /// <summary>Maps the routes that Slack posts to, or nothing where it does not.</summary>
    public static IEndpointRouteBuilder MapSlackChannel(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<SlackState>().HasHttp)
        {
            var endpoint = services.GetRequiredService<SlackEndpoint>();
            foreach (var path in new[] { CommandsPath, EventsPath, InteractionsPath })
            {
                endpoints.MapPost(path, (Delegate)endpoint.AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(SlackInboundReader.MaxBodyBytes));
            }
        }

        return endpoints;
    }
}
