using System.Threading.Channels;

namespace CsmBot.Channels.Web.Outbound;

/// <summary>One open page. What it is told waits in a short queue; a page that does not keep up is let go and loads everything again when it comes back.</summary>
internal sealed class Subscription(Action<Subscription> forget) : IDisposable
{
    public const int QueueLength = 256;

    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(QueueLength);

    public ChannelReader<byte[]> Frames => _frames.Reader;

    /// <summary>Never waits.</summary>
    public void Offer(byte[] frame)
    {
        if (!_frames.Writer.TryWrite(frame))
        {
            _frames.Writer.TryComplete();
        }
    }

    /// <summary>Waits until so many messages were said; gives up after <paramref name="patience"/>.</summary>
    public async Task WaitForAsync(int messages, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            for (var said = 0; said < messages; said++)
            {
                await Frames.ReadAsync(linked.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            // Late, or more than fits the queue: whoever waits goes on with what there is.
        }
    }

    public void Dispose()
    {
        forget(this);
        _frames.Writer.TryComplete();
    }
}
