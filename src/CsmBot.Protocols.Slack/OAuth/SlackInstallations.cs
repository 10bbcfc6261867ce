using System.Collections.Concurrent;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>
/// Clients for installations, and what happens to installations. Make one for the process: it lets one refresh serve all calls. See
/// https://docs.slack.dev/authentication/using-token-rotation.
/// </summary>
/// <param name="api">The way to Slack.</param>
/// <param name="store">Where installations are kept.</param>
/// <param name="options">Client and time of rotation.</param>
/// <param name="clock">Says when tokens end.</param>
public sealed class SlackInstallations(SlackApi api, IInstallationStore store, SlackOAuthOptions options, TimeProvider clock)
{
    // The times of events are whole seconds, cut off.
    private static readonly TimeSpan EventResolution = TimeSpan.FromSeconds(1);

    private readonly TokenRotation _rotation = new(api.OAuth, store, options, clock);
    private readonly ConcurrentDictionary<InstallationKey, InstallationTokenSource> _sources = new();

    /// <summary>
    /// A client for an installation. Its calls fail with <see cref="SlackErrorCodes.NotInstalled"/> when there is none that can be used,
    /// and with <see cref="SlackErrorCodes.InvalidRefreshToken"/> when it breaks.
    /// </summary>
    /// <param name="key">Which.</param>
    public ISlackApiClient ClientFor(InstallationKey key) =>
        api.For(_sources.GetOrAdd(key, one => new InstallationTokenSource(one, store, _rotation, options, clock)));

    /// <summary>
    /// Deletes the tokens after the event <c>app_uninstalled</c>; everything else stays. False: there was nothing to do, or the app has been
    /// installed again since. See https://docs.slack.dev/reference/events/app_uninstalled.
    /// </summary>
    /// <param name="key">Which.</param>
    /// <param name="at">When it happened (<c>event_time</c>): events may come late.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be done.</param>
    public Task<bool> MarkUninstalledAsync(InstallationKey key, DateTimeOffset at, CancellationToken cancellationToken) =>
        DropTokensAsync(key, at, InstallationStatus.Uninstalled, cancellationToken);

    /// <summary>
    /// Deletes the tokens after the event <c>tokens_revoked</c> when the bot's is among them; it may come before, after or without
    /// <c>app_uninstalled</c>. See https://docs.slack.dev/reference/events/tokens_revoked.
    /// </summary>
    /// <param name="key">Which.</param>
    /// <param name="botUserIds">The event's <c>tokens.bot</c>.</param>
    /// <param name="at">When it happened (<c>event_time</c>).</param>
    /// <param name="cancellationToken">Ends the waiting; it may be done.</param>
    public async Task<bool> MarkRevokedAsync(InstallationKey key, IReadOnlyCollection<string> botUserIds, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var installation = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        return installation is not null
            && botUserIds.Contains(installation.BotUserId, StringComparer.Ordinal)
            && await DropTokensAsync(key, at, InstallationStatus.Revoked, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the token back and deletes it here, also when Slack says that it is dead already.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be done.</param>
    /// <exception cref="SlackApiException">Slack failed: the token may live, and is kept to try again.</exception>
    public async Task RevokeAsync(InstallationKey key, CancellationToken cancellationToken)
    {
        try
        {
            await ClientFor(key).AuthRevokeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SlackApiException exception) when (exception.Kind == SlackErrorKind.Authorization)
        {
            // It is dead.
        }

        await DropTokensAsync(key, clock.GetUtcNow(), InstallationStatus.Revoked, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> DropTokensAsync(InstallationKey key, DateTimeOffset at, InstallationStatus status, CancellationToken cancellationToken)
    {
        var changed = await InstallationChanges.ApplyAsync(
            store,
            key,
            stored => stored is null || stored.InstalledAt >= at + EventResolution || !HasChangeFor(stored, status) ? null : stored with { Status = status, Tokens = null, PreviousTokens = null },
            cancellationToken).ConfigureAwait(false);
        return changed is not null;
    }

    // Uninstalled says more than revoked, whichever comes first.
    private static bool HasChangeFor(Installation stored, InstallationStatus status) =>
        stored.Tokens is not null || (status == InstallationStatus.Uninstalled && stored.Status != InstallationStatus.Uninstalled);
}
