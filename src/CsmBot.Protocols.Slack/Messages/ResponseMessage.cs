using System.Buffers;
using System.Text.Json;

namespace CsmBot.Protocols.Slack.Messages;

/// <summary>
/// What is posted to a response address, or answers a command at once. See
/// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.
/// </summary>
public sealed record ResponseMessage
{
    /// <summary>How often a response address can be posted to: 5 times, within <see cref="MaxAge"/>.</summary>
    public const int MaxUses = 5;

    private ResponseMessage(SlackMessage? message)
    {
        Message = message;
    }

    /// <summary>How long a response address works: 30 minutes.</summary>
    public static TimeSpan MaxAge { get; } = TimeSpan.FromMinutes(30);

    /// <summary>What it says; null where the original goes.</summary>
    public SlackMessage? Message { get; }

    /// <summary>Who sees it; null is the person who asked. What is ephemeral cannot be made visible to all by replacing it.</summary>
    public ResponseType? ResponseType { get; private init; }

    /// <summary>Whether it takes the place of the message that held the control.</summary>
    public bool ReplaceOriginal { get; private init; }

    /// <summary>Whether the message that held the control goes.</summary>
    public bool DeleteOriginal => Message is null;

    /// <summary>A new message.</summary>
    /// <param name="message">What it says.</param>
    /// <param name="responseType">Who sees it.</param>
    public static ResponseMessage Of(SlackMessage message, ResponseType responseType)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ResponseMessage(message) { ResponseType = responseType };
    }

    /// <summary>Another text in the place of the message that held the control. The only way to change an ephemeral message.</summary>
    /// <param name="message">What it says now.</param>
    public static ResponseMessage Replace(SlackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ResponseMessage(message) { ReplaceOriginal = true };
    }

    /// <summary>The message that held the control goes.</summary>
    public static ResponseMessage Delete() => new((SlackMessage?)null);

    /// <summary>The body as JSON in UTF-8.</summary>
    public byte[] ToUtf8Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteFlags(writer);
            writer.WriteEndObject();
        }

        // There is always a flag, and a message has fields: the two objects become one at the comma between them.
        var flags = buffer.WrittenSpan;
        return Message is null ? flags.ToArray() : [.. flags[..^1], (byte)',', .. Message.ToUtf8Json().AsSpan(1)];
    }

    private void WriteFlags(Utf8JsonWriter writer)
    {
        if (ResponseType is { } type)
        {
            writer.WriteString("response_type", type == Messages.ResponseType.InChannel ? "in_channel" : "ephemeral");
        }

        if (ReplaceOriginal)
        {
            writer.WriteBoolean("replace_original", true);
        }

        if (DeleteOriginal)
        {
            writer.WriteBoolean("delete_original", true);
        }
    }
}
