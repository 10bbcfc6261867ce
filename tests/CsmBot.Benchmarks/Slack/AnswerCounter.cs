using System.Collections.Concurrent;
using CsmBot.Testing.Slack;

namespace CsmBot.Benchmarks.Slack;

/// <summary>Counts the response addresses that were answered to, and says when enough were. An answer sent twice counts once.</summary>
internal sealed class AnswerCounter
{
    private const string ResponseMethod = "response/";

    private readonly ConcurrentDictionary<string, byte> _answered = new(StringComparer.Ordinal);
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private int _target;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Begins to count. Every call passes the rule for faults, and none is made to fail.</summary>
    public void Watch(FakeSlackApi slack) => slack.FailNext(
        SlackFault.Error("never"),
        call =>
        {
            if (call.Method.StartsWith(ResponseMethod, StringComparison.Ordinal) && call.Fields.ContainsKey("blocks") && _answered.TryAdd(call.Method, 0)
                && Interlocked.Increment(ref _count) == Volatile.Read(ref _target))
            {
                _reached.TrySetResult();
            }

            return false;
        });

    /// <summary>Starts at nothing, and ends when that many have been answered; to be called before the first can.</summary>
    public Task ExpectAsync(int answers)
    {
        _answered.Clear();
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _count, 0);
        Volatile.Write(ref _target, answers);
        return _reached.Task;
    }
}
