using System.Runtime.CompilerServices;
using Xunit;

namespace CsmBot.Testing;

/// <summary>
/// Compares text with a verified file beside the test: <c>Class.Method[.part].verified.txt</c>. UPDATE_SNAPSHOTS=1 writes the file instead; without it a missing one
/// is written for review on a developer's machine and fails the test where CI=true.
/// </summary>
public static class Snapshot
{
    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    private static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <param name="part">Tells several snapshots of one test apart.</param>
    /// <param name="extension">What the text is: <c>txt</c>, <c>json</c>, <c>html</c>.</param>
    public static void Match(
        string actual, string? part = null, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var suffix = part is null ? string.Empty : "." + part;
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{suffix}.verified.{extension}");
        var text = Normal(actual);
        if (Updates)
        {
            File.WriteAllText(file, text);
            return;
        }

        if (!File.Exists(file))
        {
            Assert.False(InCi, $"There is no snapshot {Path.GetFileName(file)}. Run the test with UPDATE_SNAPSHOTS=1, read the file and commit it.");
            File.WriteAllText(file, text);
            return;
        }

        Assert.Equal(Normal(File.ReadAllText(file)), text);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
