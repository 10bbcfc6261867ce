using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Serialization;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Protocols.Slack.Inbound.Responses;

/// <summary>
/// The body of an acknowledgement: by HTTP that of the 200, as <c>application/json</c>; by Socket Mode the <c>payload</c> of the answer. Due within 3 seconds. See
/// https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response.
/// </summary>
public sealed record SlackAck
{
    private SlackAck(ReadOnlyMemory<byte> json)
    {
        Json = json;
    }

    /// <summary>Nothing to say: right for everything. Closes a submitted modal.</summary>
    public static SlackAck Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>The body in UTF-8; empty for <see cref="Empty"/>.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Json.IsEmpty;

    /// <summary>Answers a command.</summary>
    /// <param name="message">The answer.</param>
    public static SlackAck Message(ResponseMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new SlackAck(message.ToUtf8Json());
    }

    /// <summary>Answers a submission: the modal stays and shows what is wrong. See https://docs.slack.dev/surfaces/modals#displaying_errors.</summary>
    /// <param name="view">The submitted view.</param>
    /// <param name="errors">What is wrong, by the id of the input block it is shown at.</param>
    /// <exception cref="ArgumentException">There are none, or one is for a block that is no input of the view; Slack would show a failure without words.</exception>
    public static SlackAck Errors(ReceivedView view, IReadOnlyDictionary<string, string> errors)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count == 0 || errors.Keys.Except(view.InputBlockIds, StringComparer.Ordinal).Any())
        {
            throw new ArgumentException($"Errors are shown at inputs of the view: {string.Join(", ", view.InputBlockIds)}.", nameof(errors));
        }

        return Action("errors", writer =>
        {
            writer.WriteStartObject("errors");
            foreach (var (block, error) in errors)
            {
                writer.WriteString(block, error);
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>Answers a submission: another view takes the modal's place.</summary>
    /// <param name="view">The view.</param>
    public static SlackAck Update(ModalView view) => WithView("update", view);

    /// <summary>Answers a submission: another view goes on top; there can be three.</summary>
    /// <param name="view">The view.</param>
    public static SlackAck Push(ModalView view) => WithView("push", view);

    /// <summary>Answers a submission: all views of the stack close.</summary>
    public static SlackAck Clear() => Action("clear", _ => { });

    /// <summary>Answers a menu that asks for its choices. See https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select.</summary>
    /// <param name="options">The choices, at most 100.</param>
    public static SlackAck Options(IReadOnlyList<SelectOption> options) => Object(writer =>
    {
        writer.WritePropertyName("options");
        JsonSerializer.Serialize(writer, options, BlockKitJson.Relaxed.IReadOnlyListSelectOption);
    });

    /// <summary>Answers a menu that asks for its choices, with headings.</summary>
    /// <param name="groups">The groups, at most 100.</param>
    public static SlackAck OptionGroups(IReadOnlyList<OptionGroup> groups) => Object(writer =>
    {
        writer.WritePropertyName("option_groups");
        JsonSerializer.Serialize(writer, groups, BlockKitJson.Relaxed.IReadOnlyListOptionGroup);
    });

    /// <summary>Answers the question whether the address is the bot's. See https://docs.slack.dev/reference/events/url_verification.</summary>
    /// <param name="challenge">The challenge of the question.</param>
    public static SlackAck Challenge(string challenge) => Object(writer => writer.WriteString("challenge", challenge));

    private static SlackAck WithView(string action, ModalView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Action(action, writer =>
        {
            writer.WritePropertyName("view");
            writer.WriteRawValue(view.ToUtf8Json());
        });
    }

    private static SlackAck Action(string action, Action<Utf8JsonWriter> more) => Object(writer =>
    {
        writer.WriteString("response_action", action);
        more(writer);
    });

    private static SlackAck Object(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return new SlackAck(buffer.WrittenMemory);
    }
}
