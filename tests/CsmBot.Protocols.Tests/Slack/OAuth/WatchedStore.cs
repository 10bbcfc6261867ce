using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

/// <summary>A store that a test can look at in the moment of saving, or break.</summary>
internal sealed class WatchedStore : IInstallationStore
{
    private readonly InMemoryInstallationStore _inner = new();

    public Action<Installation> Saving { get; set; } = _ => { };

    public Func<Task> BeforeSaving { get; set; } = () => Task.CompletedTask;

    public Task<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken) => _inner.FindAsync(key, cancellationToken);

    public async Task<bool> TrySaveAsync(Installation installation, CancellationToken cancellationToken)
    {
        await BeforeSaving();
        Saving(installation);
        return await _inner.TrySaveAsync(installation, cancellationToken);
    }

    public async Task ChangeAsync(InstallationKey key, Func<Installation, Installation> change, CancellationToken cancellationToken) =>
        await _inner.TrySaveAsync(change((await _inner.FindAsync(key, cancellationToken))!), cancellationToken);
}
