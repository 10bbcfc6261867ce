namespace CsmBot.Testing.Peers;

/// <summary>A lock between processes that the operating system frees when its holder dies.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly FileStream _file;

    private FileLock(FileStream file)
    {
        _file = file;
    }

    public static async Task<FileLock> TakeAsync(string path, TimeSpan timeout)
    {
        using var deadline = new CancellationTokenSource(timeout);
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (!deadline.IsCancellationRequested)
            {
                await Task.Delay(Interval, deadline.Token);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
