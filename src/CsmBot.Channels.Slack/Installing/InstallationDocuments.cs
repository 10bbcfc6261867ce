using CsmBot.Conversation.Ports;
using CsmBot.Protocols.Slack.OAuth;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>Keeps installations in the bot's storage, their tokens encrypted.</summary>
internal sealed partial class InstallationDocuments(IChannelDocuments documents, TokenSeal seal, ILogger<InstallationDocuments> logger) : IInstallationStore
{
    private const string Kind = "installation";

    public async Task<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken) =>
        await documents.FindAsync(SlackIds.Channel, Kind, key.ToString(), cancellationToken) is { } document ? Read(key, document) : null;

    public async Task<bool> TrySaveAsync(Installation installation, CancellationToken cancellationToken)
    {
        var id = installation.Key.ToString();
        var before = await documents.FindAsync(SlackIds.Channel, Kind, id, cancellationToken);
        var version = before is null ? 0 : InstallationJson.ReadInstallation(before.Data).Version;
        return version == installation.Version
            && await documents.TryWriteAsync(SlackIds.Channel, Kind, id, InstallationJson.Write(Stored(installation, version + 1)), before?.Version, cancellationToken);
    }

    private StoredInstallation Stored(Installation installation, long version) => new(
        installation.AppId,
        installation.TeamId,
        installation.TeamName,
        installation.EnterpriseId,
        installation.BotUserId,
        installation.BotId,
        installation.Scopes,
        installation.InstallerUserId,
        installation.InstalledAt,
        installation.Status,
        installation.Tokens is { } tokens ? seal.Close(InstallationJson.Write(new StoredTokens(tokens, installation.PreviousTokens)), installation.Key.ToString()) : null,
        version);

    private Installation Read(InstallationKey key, ChannelDocument document)
    {
        var stored = InstallationJson.ReadInstallation(document.Data);
        var tokens = stored.Tokens is { } closed && seal.Open(closed, key.ToString()) is { } open ? InstallationJson.ReadTokens(open) : null;
        if (stored.Tokens is not null && tokens is null)
        {
            Log.Unreadable(logger, key.ToString());
        }

        return new Installation
        {
            Key = key,
            AppId = stored.AppId,
            TeamId = stored.TeamId,
            TeamName = stored.TeamName,
            EnterpriseId = stored.EnterpriseId,
            BotUserId = stored.BotUserId,
            BotId = stored.BotId,
            Scopes = stored.Scopes,
            InstallerUserId = stored.InstallerUserId,
            InstalledAt = stored.InstalledAt,
            Status = stored.Status,
            Tokens = tokens?.Present,
            PreviousTokens = tokens?.Previous,
            Version = stored.Version,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The tokens of {Installation} cannot be read with this Slack:ClientSecret: set Slack:PreviousClientSecret, or install the app there again")]
        public static partial void Unreadable(ILogger logger, string installation);
    }
}
