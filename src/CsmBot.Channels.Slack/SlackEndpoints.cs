using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Installing;
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

    /// <summary>Where people install the app in their workspace.</summary>
    public const string InstallPath = "/slack/install";

    public const string RedirectPath = "/slack/oauth_redirect";

    /// <summary>Maps the routes that Slack posts to and those of installing, as far as the settings ask for them.</summary>
    public static IEndpointRouteBuilder MapSlackChannel(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var state = services.GetRequiredService<SlackState>();
        if (state.HasHttp)
        {
            var endpoint = services.GetRequiredService<SlackEndpoint>();
            foreach (var path in new[] { CommandsPath, EventsPath, InteractionsPath })
            {
                endpoints.MapPost(path, (Delegate)endpoint.AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(SlackInboundReader.MaxBodyBytes));
            }
        }

        if (state is { IsOn: true, HasInstalls: true })
        {
            var installing = services.GetRequiredService<InstallEndpoint>();
            endpoints.MapGet(InstallPath, (Delegate)installing.BeginAsync);
            endpoints.MapGet(RedirectPath, (Delegate)installing.CompleteAsync);
        }

        return endpoints;
    }
}
