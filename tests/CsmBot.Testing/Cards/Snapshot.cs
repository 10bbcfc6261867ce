using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Conversation.Cards;
using Xunit;

namespace CsmBot.Testing.Cards;

/// <summary>
/// Compares what a test made with the verified file beside the test. <c>UPDATE_SNAPSHOTS=1</c> writes the files anew; a missing one is written too, except
/// under <c>CI=true</c>, where it fails.
/// </summary>
public static class Snapshot
{
    private static readonly CardJson Json = new(new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A card as neutral JSON: <c>TodayTests.Empty.verified.json</c>.</summary>
    public static void Match(Card card, string name, [CallerFilePath] string testFile = "") => Match(JsonSerializer.Serialize(card, Json.Card), name, "json", testFile);

    public static void Match(string actual, string name, string extension, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}.verified.{extension}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var exists = File.Exists(path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" || (!exists && !IsCi))
        {
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(exists, $"{Path.GetFileName(path)} is missing; run the test with UPDATE_SNAPSHOTS=1 and commit the file.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
