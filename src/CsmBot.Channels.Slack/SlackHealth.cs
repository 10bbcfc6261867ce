using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Protocols.Slack.SocketMode;

namespace CsmBot.Channels.Slack;

/// <summary>How the channel fares, in a sentence for the health page.</summary>
public sealed class SlackHealth
{
    private readonly SlackState _state;
    private readonly SlackTeams _teams;
    private readonly SocketService _sockets;

    internal SlackHealth(SlackState state, SlackTeams teams, SocketService sockets)
    {
        _state = state;
        _teams = teams;
        _sockets = sockets;
    }

    /// <summary>False when Slack is on and not reached.</summary>
    public bool IsWell => _teams.Own?.Refusal is null && _sockets.Status is not { State: SocketModeState.Disconnected or SocketModeState.Stopped };

    public string Words => (_teams.Own?.Refusal, _sockets.Status) switch
    {
        ({ } refusal, _) => $"Slack refuses the bot's token: {refusal}",
        (_, { State: SocketModeState.Stopped } stopped) => $"Socket Mode has ended ({stopped.StopReason}, {stopped.LastError ?? "no error"}): nothing is received",
        (_, { } status) => $"{_state.Words}: {status.OpenSockets} of {status.WantedSockets} sockets are open",
        _ => _state.Words,
    };
}
