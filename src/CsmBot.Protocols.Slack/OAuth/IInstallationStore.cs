namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Where installations are kept, one for each key. See https://docs.slack.dev/authentication/installing-with-oauth.</summary>
public interface IInstallationStore
{
    /// <summary>The installation as it is now; null when there never was one.</summary>
    /// <param name="key">Of what.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the installation with a version one higher, durably before it returns. False, and nothing stored: the stored one has
    /// another version than <see cref="Installation.Version"/> says (0: there must be none).
    /// </summary>
    /// <param name="installation">What to store.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be stored.</param>
    Task<bool> TrySaveAsync(Installation installation, CancellationToken cancellationToken);
}
