using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.BotFramework.Connector;

/// <summary>Registers the connector client.</summary>
public static class ConnectorServiceCollectionExtensions
{
    /// <summary>The name of its HTTP client.</summary>
    public const string HttpClientName = "bot-connector";

    private const int MaxAnswerBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // DNS moves services; connections that live on would not notice.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds one <see cref="ConnectorClient"/> for the process, on an HTTP client that follows no redirects, keeps no cookies, times
    /// out by the options alone and writes no log of its own.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Gives the settings when the client is first asked for.</param>
    /// <param name="credential">Gives the credential, or null to send no token.</param>
    public static IServiceCollection AddBotConnectorClient(
        this IServiceCollection services, Func<IServiceProvider, ConnectorClientOptions> options, Func<IServiceProvider, TokenCredential?> credential)
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
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            credential(provider),
            options(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        return services;
    }

    /// <summary>The handler that <see cref="ConnectorClient"/> is meant to stand on.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
