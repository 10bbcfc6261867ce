using System.Collections.Concurrent;
using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Testing;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

/// <summary>Remembers envelopes, and does with them what the test says; acknowledges unless told otherwise.</summary>
internal sealed class RecordingHandler : ISocketEnvelopeHandler
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ChangeSignal _changes = new();

    public ConcurrentQueue<SocketEnvelope> Envelopes { get; } = new();

    public ConcurrentQueue<bool> AckResults { get; } = new();

    public Func<SocketEnvelope, ISocketAck, CancellationToken, Task>? Instead { get; set; }

    /// <summary>Done when the test calls <see cref="Release"/>, or ends.</summary>
    public Task Released => _released.Task;

    public void Release() => _released.TrySetResult();

    public Task WaitForAsync(int count, CancellationToken cancellationToken) => _changes.WaitAsync(() => AckResults.Count >= count, cancellationToken);

    public Task WaitForArrivalAsync(int count, CancellationToken cancellationToken) => _changes.WaitAsync(() => Envelopes.Count >= count, cancellationToken);

    public async Task HandleAsync(SocketEnvelope envelope, ISocketAck ack, CancellationToken cancellationToken)
    {
        Envelopes.Enqueue(envelope);
        _changes.Pulse();
        if (Instead is { } instead)
        {
            await instead(envelope, ack, cancellationToken);
            return;
        }

        AckResults.Enqueue(await ack.SendAsync(cancellationToken));
        _changes.Pulse();
    }
}
