using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Page;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Outbound;

/// <summary>Bytes of the event stream, one event each.</summary>
internal static class Frame
{
    /// <summary>How soon a browser tries again after a lost connection, in milliseconds.</summary>
    public static byte[] Hello { get; } = "retry: 1000\n\n"u8.ToArray();

    public static byte[] Ping { get; } = "event: ping\ndata: {}\n\n"u8.ToArray();

    /// <summary>The conversation is gone; the page starts afresh.</summary>
    public static byte[] Reset { get; } = "event: reset\ndata: {}\n\n"u8.ToArray();

    public static byte[] Ready { get; } = Event("ready", new ReadyFrame(PageAssets.Version), WebJson.Default.ReadyFrame);

    public static byte[] Of(OutboundMessage message) =>
        Event("message", new MessageFrame(message.Key, message.Revision, MessageHtml.Render(message).ToString()), WebJson.Default.MessageFrame);

    // JSON puts no line break into the data, which would end the event.
    private static byte[] Event<T>(string name, T data, JsonTypeInfo<T> type) =>
        [.. "event: "u8, .. System.Text.Encoding.UTF8.GetBytes(name), .. "\ndata: "u8, .. JsonSerializer.SerializeToUtf8Bytes(data, type), .. "\n\n"u8];
}
