using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>A message or view as Slack gets it, indented, beside the test; never one that Slack would refuse.</summary>
internal static class SlackSnapshot
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Match(SlackMessage message, string name, [CallerFilePath] string testFile = "")
    {
        Assert.Empty(BlockKitValidator.Validate(message));
        Match(message.ToElement(), name, testFile);
    }

    public static void Match(SlackView view, string name, [CallerFilePath] string testFile = "")
    {
        Assert.Empty(BlockKitValidator.Validate(view));
        Match(view.ToElement(), name, testFile);
    }

    private static void Match(JsonElement json, string name, string testFile)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteTo(writer);
        }

        Snapshot.Match(Encoding.UTF8.GetString(buffer.ToArray()), "json", name, testFile);
    }
}
