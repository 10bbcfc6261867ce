using CsmBot.Conversation.Ports;
using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>Keeps installations that were begun in the bot's storage, so that any instance can end them, also after a restart.</summary>
internal sealed class OAuthStateDocuments(IChannelDocuments documents, TimeProvider time) : IOAuthStateStore
{
    private const string Kind = "install-begun";

    public async Task AddAsync(OAuthState state, CancellationToken cancellationToken)
    {
        await ForgetExpiredAsync(cancellationToken);
        await documents.TryWriteAsync(SlackIds.Channel, Kind, state.StateHash, InstallationJson.Write(state), version: null, cancellationToken);
    }

    public async Task<OAuthState?> TakeAsync(string stateHash, CancellationToken cancellationToken) =>
        await documents.FindAsync(SlackIds.Channel, Kind, stateHash, cancellationToken) is { } document
        && await documents.TryRemoveAsync(SlackIds.Channel, document, cancellationToken)
            ? InstallationJson.ReadState(document.Data)
            : null;

    // Few are begun at a time: the endpoint sees to that.
    private async Task ForgetExpiredAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var document in documents.ReadAsync(SlackIds.Channel, Kind, cancellationToken))
        {
            if (InstallationJson.ReadState(document.Data).ExpiresAt <= now)
            {
                await documents.TryRemoveAsync(SlackIds.Channel, document, cancellationToken);
            }
        }
    }
}
