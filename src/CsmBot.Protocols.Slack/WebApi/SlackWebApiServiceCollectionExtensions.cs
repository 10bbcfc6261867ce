using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.WebApi;

/// <summary>Registers the Web API.</summary>
public static class SlackWebApiServiceCollectionExtensions
{
    /// <summary>The name of its HTTP client.</summary>
    public const string HttpClientName = "slack-web-api";

    /// <summary>The largest answer that is read, in bytes; a larger one is <see cref="Errors.SlackErrorCodes.UnreadableResponse"/>.</summary>
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // DNS moves services; connections that live on would not notice.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds one <see cref="SlackApi"/> for the process, on an HTTP client that follows no redirects, keeps no cookies, times out by the
    /// options alone and writes no log of its own.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Gives the settings when the API is first asked for.</param>
    public static IServiceCollection AddSlackWebApi(this IServiceCollection services, Func<IServiceProvider, SlackApiOptions> options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(HttpClientName)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(provider => new SlackApi(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            options(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackApi>>()));
        return services;
    }

    /// <summary>The handler that <see cref="SlackApi"/> is meant to stand on.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
