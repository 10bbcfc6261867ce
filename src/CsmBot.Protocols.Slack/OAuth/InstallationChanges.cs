namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Changes an installation against others who change it at the same time.</summary>
internal static class InstallationChanges
{
    /// <summary>Tries until the change fits what is stored; null when there is nothing to change.</summary>
    /// <param name="store">Where.</param>
    /// <param name="key">Which.</param>
    /// <param name="change">Given what is stored, or null; gives what is to be, or null to leave it.</param>
    /// <param name="cancellationToken">Ends the trying.</param>
    public static async Task<Installation?> ApplyAsync(
        IInstallationStore store, InstallationKey key, Func<Installation?, Installation?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await store.FindAsync(key, cancellationToken).ConfigureAwait(false);
            if (change(stored) is not { } wanted)
            {
                return null;
            }

            var version = stored?.Version ?? 0;
            if (await store.TrySaveAsync(wanted with { Version = version }, cancellationToken).ConfigureAwait(false))
            {
                return wanted with { Version = version + 1 };
            }
        }
    }
}
