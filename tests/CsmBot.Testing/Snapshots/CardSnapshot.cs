using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Conversation.Cards;

namespace CsmBot.Testing.Snapshots;

/// <summary>A card as neutral JSON beside the test: <c>TodayTests.Empty.verified.json</c>.</summary>
public static class CardSnapshot
{
    private static readonly CardJson Json = new(new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Match(Card card, string name, [CallerFilePath] string testFile = "") =>
        Snapshot.Match(JsonSerializer.Serialize(card, Json.Card), "json", name, testFile);
}
