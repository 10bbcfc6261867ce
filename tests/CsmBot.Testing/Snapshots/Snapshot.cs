using System.Runtime.CompilerServices;
using Xunit;

namespace CsmBot.Testing.Snapshots;

/// <summary>
/// Compares text with a verified file beside the test. <c>UPDATE_SNAPSHOTS=1</c> writes the files instead, to be read in the diff before they are committed;
/// under CI nothing is ever written.
/// </summary>
public static class Snapshot
{
    /// <param name="name">Tells the cases of one test apart.</param>
    public static void Match(
        string actual, string extension, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var path = PathOf(testFile, test, name, extension);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is missing. Run the test with UPDATE_SNAPSHOTS=1 and read what it wrote:\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string PathOf(string testFile, string test, string? name, string extension)
    {
        string?[] parts = [Path.GetFileNameWithoutExtension(testFile), name ?? test, "verified", extension];
        return Path.Combine(Path.GetDirectoryName(testFile)!, string.Join('.', parts));
    }
}
