using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Protocols.BotFramework.Connector.Conversations;

namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>Writes the bodies of requests. By hand, since a card is JSON already and goes in as it is.</summary>
internal static class OutgoingJson
{
    // The body is never part of a page, so only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            content(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteActivity(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        writer.WriteStartObject();
        writer.WriteString("type", activity.Kind == OutgoingActivityKind.Typing ? "typing" : "message");
        WriteRouting(writer, activity);
        if (activity.Kind == OutgoingActivityKind.Message)
        {
            WriteText(writer, activity);
        }
        else if (activity.Kind == OutgoingActivityKind.Card)
        {
            WriteCard(writer, activity);
        }

        if (activity.Alert)
        {
            writer.WriteStartObject("channelData");
            writer.WriteStartObject("notification");
            writer.WriteBoolean("alert", true);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteParameters(Utf8JsonWriter writer, ConversationParameters parameters)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isGroup", parameters.ChannelId is not null);
        writer.WriteString("tenantId", parameters.TenantId);
        WriteIdentity(writer, "bot", parameters.BotId);
        if (parameters.MemberId is { } memberId)
        {
            writer.WriteStartArray("members");
            writer.WriteStartObject();
            writer.WriteString("id", memberId);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (parameters.ChannelId is { } channelId)
        {
            writer.WriteStartObject("channelData");
            WriteIdentity(writer, "channel", channelId);
            writer.WriteEndObject();
        }

        if (parameters.Activity is { } activity)
        {
            writer.WritePropertyName("activity");
            WriteActivity(writer, activity);
        }

        writer.WriteEndObject();
    }

    private static void WriteRouting(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        WriteIdentity(writer, "from", activity.FromId);
        if (activity.Recipient is { } recipient)
        {
            writer.WriteStartObject("recipient");
            writer.WriteString("id", recipient.Id);
            WriteOptional(writer, "aadObjectId", recipient.AadObjectId);
            writer.WriteEndObject();
        }

        if (activity.Conversation is { } conversation)
        {
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversation.Id);
            WriteOptional(writer, "tenantId", conversation.TenantId);
            WriteOptional(writer, "conversationType", conversation.ConversationType);
            writer.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        writer.WriteString("text", activity.Text);
        writer.WriteString("textFormat", activity.Format == TextFormat.Markdown ? "markdown" : "plain");
        if (activity.Mentions.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("entities");
        foreach (var mention in activity.Mentions)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "mention");
            writer.WriteString("text", mention.Text);
            writer.WriteStartObject("mentioned");
            writer.WriteString("id", mention.Id);
            writer.WriteString("name", mention.Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCard(Utf8JsonWriter writer, OutgoingActivity activity)
    {
        writer.WriteString("summary", activity.Summary);
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteString("contentType", OutgoingLimits.AdaptiveCardContentType);
        writer.WritePropertyName("content");
        writer.WriteRawValue(activity.CardJson.Span, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, string name, string? id)
    {
        if (id is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("id", id);
            writer.WriteEndObject();
        }
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
