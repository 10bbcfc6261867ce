using CsmBot.Testing.Teams;

namespace CsmBot.Benchmarks.Teams;

/// <summary>Counts the messages that arrive at the connector, and says when enough have.</summary>
internal sealed class ReplyCounter
{
    // Without a tenant, as nobody here is a guest in any of the many.
    private static readonly FakeAnswer Colleague = new(200, """{"id":"29:person","name":"Dana Reyes","email":"dana@example.com","userRole":"user"}""");

    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;
    private long _target;

    public long Count => Interlocked.Read(ref _count);

    /// <summary>Begins to count. Every request passes the rule that answers for the roster.</summary>
    public void Watch(FakeConnector connector) => connector.FailAlways(FakeFault.Say(Colleague), request =>
    {
        if (request.Operation is FakeOperation.Send or FakeOperation.Reply && request.Body.GetProperty("type").ValueEquals("message")
            && Interlocked.Increment(ref _count) == Interlocked.Read(ref _target))
        {
            _reached.TrySetResult();
        }

        return request.Operation == FakeOperation.Member;
    });

    /// <summary>Ends when that many more messages have arrived; to be called before the first can.</summary>
    public Task ExpectAsync(int replies)
    {
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _target, Count + replies);
        return _reached.Task;
    }
}
