using System.Collections.Concurrent;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>Remembers which organisation a workspace was served through, so that it can be written to unasked.</summary>
internal sealed class OrganisationDocuments(IChannelDocuments documents)
{
    private const string Kind = "organisation-of";

    private readonly ConcurrentDictionary<WorkspaceId, string> _known = new();

    public async ValueTask NoteAsync(WorkspaceId workspace, string organisation, CancellationToken cancellationToken)
    {
        while (!_known.TryGetValue(workspace, out var known) || known != organisation)
        {
            var before = await documents.FindAsync(SlackIds.Channel, Kind, workspace.Value, cancellationToken);
            if (before?.Data == organisation
                || await documents.TryWriteAsync(SlackIds.Channel, Kind, workspace.Value, organisation, before?.Version, cancellationToken))
            {
                _known[workspace] = organisation;
            }
        }
    }

    public async ValueTask<string?> FindAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        (await documents.FindAsync(SlackIds.Channel, Kind, workspace.Value, cancellationToken))?.Data;
}
