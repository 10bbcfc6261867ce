using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Benchmarks.Rhythm;

/// <summary>The edge: counts what would have gone out.</summary>
internal sealed class RecordingSender : IChannelSender
{
    private int _sent;

    public string Channel => "bench";

    public int Sent => Volatile.Read(ref _sent);

    public Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(Interlocked.Increment(ref _sent).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Recorded(OutboundMessage message)
    {
        // Nobody here reads it.
    }
}
