using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Logging;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>One installation of the app: a client for it, and who the bot is there, asked once.</summary>
/// <param name="isOrganisation">It covers all workspaces of an organisation.</param>
internal sealed partial class SlackTeam(ISlackApiClient client, bool isOrganisation, TimeProvider time, ILogger<SlackTeam> logger)
{
    /// <summary>How long a refused token is left alone: a workspace may come back without anybody telling.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Task<SlackBot>? _asking;
    private volatile SlackBot? _bot;
    private volatile SlackRefusal? _refusal;

    public ISlackApiClient Client => client;

    public bool IsOrganisation => isOrganisation;

    /// <summary>Why Slack took the token no more when it was used last; null while it does.</summary>
    public string? Refusal => _refusal?.Cause;

    /// <summary>There is no use in trying yet.</summary>
    public bool IsPausing => _refusal is { } refusal && time.GetUtcNow() < refusal.At + Pause;

    /// <summary>Who the bot is.</summary>
    /// <exception cref="SlackApiException">Slack does not say.</exception>
    public async ValueTask<SlackBot> BotAsync(CancellationToken cancellationToken)
    {
        if (_bot is { } known)
        {
            return known;
        }

        Task<SlackBot> asking;
        lock (_gate)
        {
            // One question for all who wait, and one failure: they do not wait for each other's.
            asking = _asking = _asking is { IsCompleted: false } ? _asking : AskAsync();
        }

        return await asking.WaitAsync(cancellationToken);
    }

    /// <summary>The app was removed, or its token revoked.</summary>
    public void Refuse(string cause)
    {
        _refusal = new SlackRefusal(cause, time.GetUtcNow());
        Log.Refused(logger, cause);
    }

    /// <summary>Slack takes the token.</summary>
    public void Accept() => _refusal = null;

    // Not the token of whoever asked first: the others wait too.
    private async Task<SlackBot> AskAsync()
    {
        try
        {
            var test = await client.AuthTestAsync(CancellationToken.None);
            Accept();
            return _bot = new SlackBot(test.TeamId ?? test.EnterpriseId ?? string.Empty, test.UserId, test.Url);
        }
        catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.Authorization)
        {
            Refuse(failure.Error);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "Slack takes the bot's token no more: {Cause}")]
        public static partial void Refused(ILogger logger, string cause);
    }
}
