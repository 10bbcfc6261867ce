using System.Collections.Concurrent;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// What platforms were asked and have not said yet, one question a key. A turn waits a little while for the answer and no longer, so that a platform that does
/// not answer holds up nobody else; the question goes on, and its answer is there when it is asked again.
/// </summary>
internal sealed class Questions<TKey, TAnswer>(TimeProvider time)
    where TKey : notnull
{
    /// <summary>How long turns wait from when the question was asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>After that it is asked anew.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<TKey, Question> _open = new();

    /// <exception cref="TimeoutException">There is no answer yet.</exception>
    /// <exception cref="Exception">Whatever kept the platform from saying.</exception>
    public async Task<TAnswer> AskAsync(TKey key, Func<CancellationToken, Task<TAnswer>> ask, CancellationToken cancellationToken)
    {
        var mine = new Question(time.GetTimestamp());
        var question = _open.GetOrAdd(key, mine);
        if (question == mine)
        {
            _ = AnswerAsync(ask, mine);
        }

        var answer = question.Answer.Task;
        try
        {
            await WaitAsync(answer, Patience - time.GetElapsedTime(question.AskedAt), cancellationToken);
            return answer.IsCompleted ? await answer : throw new TimeoutException();
        }
        finally
        {
            if (answer.IsCompleted)
            {
                _open.TryRemove(KeyValuePair.Create(key, question));
            }
        }
    }

    private async Task WaitAsync(Task answer, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!answer.IsCompleted && patience > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(answer, Task.Delay(patience, time, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task AnswerAsync(Func<CancellationToken, Task<TAnswer>> ask, Question question)
    {
        var found = FindAsync(ask);
        await Task.WhenAny(found);
        question.Answer.SetFromTask(found);
    }

    // Not the turn's token: the answer outlives the turn that asked.
    private async Task<TAnswer> FindAsync(Func<CancellationToken, Task<TAnswer>> ask)
    {
        using var overdue = new CancellationTokenSource(Longest, time);
        return await ask(overdue.Token).WaitAsync(overdue.Token);
    }

    private sealed class Question(long askedAt)
    {
        public long AskedAt => askedAt;

        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
