namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Keeps installations as long as the process lives: for tests, and bots whose one token comes from their settings.</summary>
public sealed class InMemoryInstallationStore : IInstallationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<InstallationKey, Installation> _installations = [];

    /// <inheritdoc/>
    public Task<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_installations.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Installation installation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(installation);
        lock (_gate)
        {
            var stored = _installations.GetValueOrDefault(installation.Key)?.Version ?? 0;
            if (stored != installation.Version)
            {
                return Task.FromResult(false);
            }

            _installations[installation.Key] = installation with { Version = stored + 1 };
            return Task.FromResult(true);
        }
    }
}
