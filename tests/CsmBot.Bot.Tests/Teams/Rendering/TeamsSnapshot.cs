using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Testing.Snapshots;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>A card as Teams gets it, indented, beside the test: <c>DialogCardTests.today.verified.json</c>.</summary>
internal static class TeamsSnapshot
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Match(AdaptiveCard card, string name, [CallerFilePath] string testFile = "")
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            card.ToElement().WriteTo(writer);
        }

        Snapshot.Match(Encoding.UTF8.GetString(buffer.ToArray()), "json", name, testFile);
    }
}
