using System.Collections.Concurrent;
using CsmBot.Channels.Slack.Installing;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;
using CsmBot.Protocols.Slack.OAuth;
using CsmBot.Protocols.Slack.WebApi;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>Which installation serves a workspace: one that was installed from the page, or that of the token in the settings.</summary>
internal sealed class SlackTeams
{
    private const string TokenKey = "bot";

    private readonly bool _hasInstalls;
    private readonly SlackInstallations _installations;
    private readonly IInstallationStore _store;
    private readonly OrganisationDocuments _organisations;
    private readonly TimeProvider _time;
    private readonly ILogger<SlackTeam> _logger;
    private readonly ConcurrentDictionary<InstallationKey, (DateTimeOffset InstalledAt, SlackTeam Team)> _installed = new();

    public SlackTeams(
        SlackApi api,
        SlackState state,
        IOptions<SlackOptions> options,
        SlackInstallations installations,
        IInstallationStore store,
        OrganisationDocuments organisations,
        TimeProvider time,
        ILogger<SlackTeam> logger)
    {
        _hasInstalls = state.HasInstalls;
        _installations = installations;
        _store = store;
        _organisations = organisations;
        _time = time;
        _logger = logger;
        Own = state.IsOn && !string.IsNullOrWhiteSpace(options.Value.BotToken)
            ? new SlackTeam(api.For(new FixedTokenSource(TokenKey, options.Value.BotToken)), isOrganisation: false, time, logger)
            : null;
    }

    /// <summary>The one whose token the settings hold; null where they hold none.</summary>
    public SlackTeam? Own { get; }

    /// <summary>The installation that something came through; null where the workspace is not served.</summary>
    /// <exception cref="Protocols.Slack.WebApi.Errors.SlackApiException">Slack does not say whose token the settings hold.</exception>
    public async ValueTask<SlackTeam?> FindAsync(SlackTenant tenant, CancellationToken cancellationToken)
    {
        if (_hasInstalls
            && InstallationKey.Of(tenant.IsEnterpriseInstall, tenant.EnterpriseId, tenant.TeamId) is { } key
            && await InstalledAsync(key, cancellationToken) is { } installed)
        {
            if (key.IsEnterprise && tenant.TeamId is { } team)
            {
                await _organisations.NoteAsync(new WorkspaceId(team), key.Id, cancellationToken);
            }

            return installed;
        }

        return await OwnAsync(new WorkspaceId(tenant.TeamId ?? string.Empty), cancellationToken);
    }

    /// <summary>The installation through which a workspace is written to; null where there is none any more.</summary>
    /// <exception cref="Protocols.Slack.WebApi.Errors.SlackApiException">Slack does not say whose token the settings hold.</exception>
    public async ValueTask<SlackTeam?> FindAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        (_hasInstalls ? await InstalledAsync(workspace, cancellationToken) : null) ?? await OwnAsync(workspace, cancellationToken);

    /// <summary>The app was removed from a workspace.</summary>
    /// <param name="at">When; a removal that comes late takes nothing from a later installation.</param>
    public async Task UninstalledAsync(SlackTenant tenant, SlackTeam team, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (team == Own)
        {
            Own.Refuse("the app was removed");
        }
        else if (InstallationKey.Of(tenant.IsEnterpriseInstall, tenant.EnterpriseId, tenant.TeamId) is { } key)
        {
            await _installations.MarkUninstalledAsync(key, at, cancellationToken);
        }
    }

    /// <summary>Tokens were revoked; perhaps only those of people.</summary>
    public async Task RevokedAsync(SlackTenant tenant, SlackTeam team, TokensRevokedEvent revoked, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (team == Own && revoked.BotTokens.Count > 0)
        {
            Own.Refuse("the token was revoked");
        }
        else if (InstallationKey.Of(tenant.IsEnterpriseInstall, tenant.EnterpriseId, tenant.TeamId) is { } key)
        {
            await _installations.MarkRevokedAsync(key, revoked.BotTokens, at, cancellationToken);
        }
    }

    private async ValueTask<SlackTeam?> OwnAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        Own is not null && (await Own.BotAsync(cancellationToken)).TeamId == workspace.Value ? Own : null;

    private async ValueTask<SlackTeam?> InstalledAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        InstallationKey.Of(isEnterpriseInstall: false, enterpriseId: null, workspace.Value) is { } own && await InstalledAsync(own, cancellationToken) is { } team ? team
        : await _organisations.FindAsync(workspace, cancellationToken) is { } organisation
            && InstallationKey.Of(isEnterpriseInstall: true, organisation, teamId: null) is { } shared ? await InstalledAsync(shared, cancellationToken)
        : null;

    // Read each time: another instance may have installed or removed it.
    private async ValueTask<SlackTeam?> InstalledAsync(InstallationKey key, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(key, cancellationToken) is not { Status: InstallationStatus.Active, Tokens: not null } installation)
        {
            return null;
        }

        return _installed.AddOrUpdate(
            key,
            _ => New(),
            (_, before) => before.InstalledAt == installation.InstalledAt ? before : New()).Team;

        (DateTimeOffset InstalledAt, SlackTeam Team) New() => (installation.InstalledAt, new SlackTeam(_installations.ClientFor(key), key.IsEnterprise, _time, _logger));
    }
}
