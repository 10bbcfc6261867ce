namespace CsmBot.Host.Backlog;

/// <summary>The two forms of an export.</summary>
internal interface ITaskRowWriter : IAsyncDisposable
{
    Task WriteAsync(TaskRow row, CancellationToken cancellationToken);
}
