using CsmBot.Channels.Slack.Settings;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>The workspace the bot's token is for: a client for it, and who the bot is there, asked once.</summary>
internal sealed partial class SlackTeam : IDisposable
{
    private const string TokenKey = "bot";

    private readonly SemaphoreSlim _asking = new(1);
    private readonly ILogger<SlackTeam> _logger;
    private volatile SlackBot? _bot;

    public SlackTeam(SlackApi api, SlackState state, IOptions<SlackOptions> options, ILogger<SlackTeam> logger)
    {
        _logger = logger;
        Client = state.IsOn ? api.For(new FixedTokenSource(TokenKey, options.Value.BotToken!)) : null;
        Responses = api.Responses;
    }

    /// <summary>Null where Slack is off.</summary>
    public ISlackApiClient? Client { get; }

    public IResponseUrlClient Responses { get; }

    /// <summary>Why Slack takes the bot's token no more; null while it does.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Who the bot is.</summary>
    /// <exception cref="SlackApiException">Slack does not say.</exception>
    public async ValueTask<SlackBot> BotAsync(CancellationToken cancellationToken)
    {
        if (_bot is { } known)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            return _bot ??= await AskAsync(cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Whether it is this workspace; others' people are not served.</summary>
    public async ValueTask<bool> IsOfAsync(WorkspaceId workspace, CancellationToken cancellationToken) => (await BotAsync(cancellationToken)).TeamId == workspace.Value;

    /// <summary>The app was removed, or its token revoked.</summary>
    public void Revoked(string cause)
    {
        Refusal = cause;
        Log.Revoked(_logger, cause);
    }

    public void Dispose() => _asking.Dispose();

    private async Task<SlackBot> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var test = await Client!.AuthTestAsync(cancellationToken);
            Refusal = null;
            return new SlackBot(test.TeamId ?? test.EnterpriseId ?? string.Empty, test.UserId, test.Url);
        }
        catch (SlackApiException failure) when (failure.Kind == SlackErrorKind.Authorization)
        {
            Refusal = failure.Error;
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "Slack takes the bot's token no more: {Cause}")]
        public static partial void Revoked(ILogger logger, string cause);
    }
}
