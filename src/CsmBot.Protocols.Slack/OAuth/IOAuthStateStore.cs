namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>Where states are kept until they are used. See https://docs.slack.dev/authentication/installing-with-oauth#state.</summary>
public interface IOAuthStateStore
{
    /// <summary>Keeps a state; may forget it when it has expired.</summary>
    /// <param name="state">The state.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task AddAsync(OAuthState state, CancellationToken cancellationToken);

    /// <summary>Removes a state and gives it, to one caller only; null when it was used, has been forgotten or never was.</summary>
    /// <param name="stateHash">Its key.</param>
    /// <param name="cancellationToken">Ends the waiting; it may be gone.</param>
    Task<OAuthState?> TakeAsync(string stateHash, CancellationToken cancellationToken);
}
