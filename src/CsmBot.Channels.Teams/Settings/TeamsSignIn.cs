using Azure.Core;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Credentials;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Teams.Settings;

/// <summary>Both directions of trust: the token that posts must carry, and the one that the bot sends.</summary>
internal static class TeamsSignIn
{
    public static IServiceCollection AddTeamsSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        // The core alone: cookies and their key store, which the whole package brings, have no place here.
        services.AddAuthenticationCore().AddWebEncoders();
        var authentication = new AuthenticationBuilder(services).AddBotConnector(_ => { });
        services.AddOptions<BotConnectorOptions>(BotConnectorDefaults.AuthenticationScheme).Configure<IOptions<TeamsOptions>>((connector, teams) =>
        {
            connector.AppId = AppIdOf(teams.Value);
            connector.Cloud = teams.Value.Cloud == TeamsCloud.UsGovernment ? BotConnectorCloud.UsGovernment : BotConnectorCloud.Public;
        });
        if (environment.IsDevelopment())
        {
            authentication.AddBotEmulator(_ => { });
            services.AddOptions<BotEmulatorOptions>(BotEmulatorDefaults.AuthenticationScheme).Configure<IOptions<TeamsOptions>>((emulator, teams) =>
            {
                emulator.AppId = AppIdOf(teams.Value);
                if (teams.Value.TenantId is { Length: > 0 } own)
                {
                    emulator.Tenants.Add(own);
                }
            });
        }

        services.AddBotConnectorClient(
            provider => Client(Options(provider), provider.GetRequiredService<TeamsState>()),
            provider => provider.GetRequiredService<TeamsState>().Mode == TeamsMode.Authenticated ? Credential(Options(provider)) : null);
        services.AddSingleton(provider => Hosts(Client(Options(provider), provider.GetRequiredService<TeamsState>())));
        return services;
    }

    // Without an app there is none that a token could be for.
    private static string AppIdOf(TeamsOptions options) => options.AppId is { Length: > 0 } app ? app : Guid.Empty.ToString();

    private static TeamsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TeamsOptions>>().Value;

    /// <summary>
    /// Whoever calls stands in the way of others: a worker that sends or that answers. So a call waits for about a second and fails with what the service asks;
    /// messages and turns come again by themselves.
    /// </summary>
    internal static ConnectorClientOptions Client(TeamsOptions options, TeamsState state) => new()
    {
        BaseDelay = TimeSpan.FromSeconds(1),
        MaxAttempts = 2,
        MaxInlineRetryAfter = TimeSpan.FromSeconds(1),
        MaxBudgetWait = TimeSpan.FromSeconds(1),
        Cloud = CloudOf(options),
        AllowedServiceHosts = [.. options.AllowedServiceHosts],
        AllowLoopback = state.Mode == TeamsMode.Unauthenticated,
    };

    private static AllowedServiceHosts Hosts(ConnectorClientOptions options) => new(options.Cloud, options.AllowedServiceHosts, options.AllowLoopback);

    private static ConnectorCloud CloudOf(TeamsOptions options) => options.Cloud == TeamsCloud.UsGovernment ? ConnectorCloud.Government : ConnectorCloud.Public;

    private static TokenCredential Credential(TeamsOptions options)
    {
        var (tenant, app, cloud) = (options.TenantId!, options.AppId!, CloudOf(options));
        return options switch
        {
            { AppType: TeamsAppType.UserAssignedMsi } => ConnectorCredentials.ManagedIdentity(app),
            { AppType: TeamsAppType.MultiTenant } => ConnectorCredentials.MultiTenantSecret(app, options.AppPassword!, cloud),
            { CertificatePath: { Length: > 0 } path } => ConnectorCredentials.SingleTenantCertificate(tenant, app, path, password: null, cloud),
            { FederatedClientId: { Length: > 0 } identity } => ConnectorCredentials.Federated(tenant, app, identity, cloud),
            _ => ConnectorCredentials.SingleTenantSecret(tenant, app, options.AppPassword!, cloud),
        };
    }
}
