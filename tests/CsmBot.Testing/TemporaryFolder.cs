namespace CsmBot.Testing;

/// <summary>A folder of one test, deleted with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Location = Directory.CreateTempSubdirectory("csmbot-test-").FullName;
    }

    public string Location { get; }

    public string File(string name) => Path.Combine(Location, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Location, recursive: true);
        }
        catch (IOException)
        {
            // A file still held by a dying process stays behind in the machine's own temporary folder.
        }
    }
}
