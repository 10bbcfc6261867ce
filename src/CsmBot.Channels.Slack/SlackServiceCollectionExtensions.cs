using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Installing;
using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Conversation.Ports;
using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using EventHandler = CsmBot.Channels.Slack.Inbound.EventHandler;

namespace CsmBot.Channels.Slack;

public static class SlackServiceCollectionExtensions
{
    /// <summary>Adds the Slack channel. Its sender is added even where Slack is off, so that messages of an earlier run wait instead of being set aside.</summary>
    public static IServiceCollection AddSlackChannel(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddSingleton(provider => SlackState.Decide(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services.AddSlackWebApi(provider => ApiOptions(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services.AddSingleton(new SocketModeOptions());
        services.AddSingleton<SlackTeams>();
        services.AddSingleton<TokenSeal>();
        services.AddSingleton<IInstallationStore, InstallationDocuments>();
        services.AddSingleton<IOAuthStateStore, OAuthStateDocuments>();
        services.AddSingleton<OrganisationDocuments>();
        services.AddSingleton(provider => OAuthOptions(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services.AddSingleton<SlackInstallations>();
        services.AddSingleton<SlackInstaller>();
        services.AddSingleton<InstallGreeting>();
        services.AddSingleton<InstallEndpoint>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<ResponseAddresses>();
        services.AddSingleton<Whispers>();
        services.AddSingleton<IChannelSender, SlackSender>();
        services.AddSingleton<IRoster, SlackRoster>();
        services.AddSingleton<IAudience, SlackAudience>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<ReactionReader>();
        services.AddSingleton<SlackWork>();
        services.AddSingleton<HomeWatch>();
        services.AddSingleton<HomePublisher>();
        services.AddHostedService(provider => provider.GetRequiredService<HomePublisher>());
        services.AddSingleton<ModalHandler>();
        services.AddSingleton<ActionHandler>();
        services.AddSingleton<CommandHandler>();
        services.AddSingleton<EventHandler>();
        services.AddSingleton<SlackHandler>();
        services.AddSingleton<SlackEndpoint>();
        services.AddSingleton<SocketHandler>();
        services.AddSingleton<SocketService>();
        services.AddHostedService(provider => provider.GetRequiredService<SocketService>());
        services.AddSingleton(provider => new SlackHealth(
            provider.GetRequiredService<SlackState>(), provider.GetRequiredService<SlackTeams>(), provider.GetRequiredService<SocketService>()));
        return services;
    }

    /// <summary>
    /// Whoever calls stands in the way of others: a worker that sends, a request of Slack's. So a call waits for a second at most and fails with what Slack asks;
    /// messages and turns come again by themselves, and what has nobody behind it waits in <see cref="SlackWork"/>.
    /// </summary>
    internal static SlackApiOptions ApiOptions(SlackOptions options) => new()
    {
        BaseAddress = options.ApiBaseUrl,
        // A Web API on this machine is a stand-in, and its response addresses are there too.
        AllowLoopbackResponses = options.ApiBaseUrl.IsLoopback,
        MaxRetryAfter = TimeSpan.FromSeconds(1),
        MaxQueueWait = TimeSpan.FromSeconds(1),
        MaxAttempts = 2,
    };

    private static SlackOAuthOptions OAuthOptions(SlackOptions options) => new()
    {
        Credentials = new SlackClientCredentials(options.ClientId ?? string.Empty, options.ClientSecret ?? string.Empty),
        RedirectUri = options.RedirectUrl,
        Scopes = SlackScopes.All,
        AuthorizeAddress = options.AuthorizeUrl,
    };
}
