namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Keeps the status that many sockets change.</summary>
internal sealed class StatusBoard(int wanted, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private SocketModeStatus _status = new(SocketModeState.Starting, OpenSockets: 0, wanted);

    public SocketModeStatus Current
    {
        get
        {
            lock (_gate)
            {
                return _status;
            }
        }
    }

    public void Opened() => Change(status => status with { OpenSockets = status.OpenSockets + 1, LastHelloAt = clock.GetUtcNow(), LastError = null });

    public void Closed() => Change(status => status with { OpenSockets = status.OpenSockets - 1 });

    public void Received() => Change(status => status with { LastEnvelopeAt = clock.GetUtcNow() });

    public void Failed(string error) => Change(status => status with { LastError = error });

    public void Stopped(SocketModeStop reason, string? error) => Change(status => status with { StopReason = reason, LastError = error ?? status.LastError, OpenSockets = 0 });

    private void Change(Func<SocketModeStatus, SocketModeStatus> change)
    {
        lock (_gate)
        {
            var changed = change(_status);
            _status = changed with { State = StateOf(changed) };
        }
    }

    private static SocketModeState StateOf(SocketModeStatus status) =>
        status.StopReason is not null ? SocketModeState.Stopped
        : status.OpenSockets >= status.WantedSockets ? SocketModeState.Connected
        : status.OpenSockets > 0 ? SocketModeState.Degraded
        : status.LastHelloAt is null ? SocketModeState.Starting
        : SocketModeState.Disconnected;
}
