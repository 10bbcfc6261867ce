using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Inbound.Responses;
using CsmBot.Protocols.Slack.Inbound.Text;
using CsmBot.Protocols.Slack.Views;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Forms in windows of their own. The trigger dies after 3 seconds, so an empty window is opened first and then filled.</summary>
internal sealed class ModalHandler(TurnReader reader, TurnIntake intake, SlackWork work)
{
    /// <summary>The shortcut on messages, as the manifest names it.</summary>
    public const string MessageShortcut = "triage_message";

    /// <summary>The shortcut everywhere, as the manifest names it.</summary>
    public const string GlobalShortcutId = "triage";

    /// <summary>Slack gives a submission 3 seconds. What takes longer goes on, and its answer comes as a message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Opens a window for a form that a button leads to.</summary>
    public void Open(SlackInbound inbound, SlackTeam team, ModalRequest request) =>
        work.Start("A window", cancellationToken => OpenAsync(inbound, team, request, cancellationToken));

    /// <summary>"Triage this message": in any conversation, so everything about it stays between the person and the bot.</summary>
    public async Task<SlackOutcome> CaptureAsync(SlackInbound inbound, MessageAction action, SlackTeam team, CancellationToken cancellationToken)
    {
        if (action.CallbackId == MessageShortcut && action.Message is { } message)
        {
            var link = MessageLink.Of(await team.BotAsync(cancellationToken), inbound.ChannelId, message.Ts ?? action.MessageTs, message.ThreadTs);
            Capture(inbound, team, SlackText.Plain(SlackText.Parse(message.Text), botUserId: null), link);
        }

        return SlackOutcome.Done;
    }

    /// <summary>The shortcut that works everywhere: the same form, empty.</summary>
    public Task<SlackOutcome> CaptureAsync(SlackInbound inbound, GlobalShortcut shortcut, SlackTeam team)
    {
        if (shortcut.CallbackId == GlobalShortcutId)
        {
            Capture(inbound, team, string.Empty, link: null);
        }

        return Task.FromResult(SlackOutcome.Done);
    }

    /// <summary>A submitted form. The window closes when the card it belongs to shows the outcome; else it says it.</summary>
    public async Task<SlackOutcome> SubmitAsync(SlackInbound inbound, ViewSubmission submitted, CancellationToken cancellationToken)
    {
        if (inbound.UserId is null || CardInput.Read(submitted.View, out var frame) is not { } form)
        {
            return new SlackOutcome(SlackAck.Update(Saying(SlackStrings.Modal_Unknown)));
        }

        var place = SlackPlace.Named(frame.Conversation, TurnReader.ActorOf(inbound));
        // The same view sent twice is one: what was refused left no mark, and may come again corrected.
        var id = SlackIds.TurnOf("view", inbound.UserId, submitted.View.Id, submitted.View.Hash);
        var turn = reader.Read(inbound, id, place, form with { SourceLink = frame.SourceLink }, inDialog: true);
        var result = await intake.RunAsync(turn, Patience, cancellationToken);
        return result switch
        {
            { Dialog: null, Messages: var messages } when messages.Count == 0 || messages.Any(message => message.Key == frame.MessageKey) => SlackOutcome.Done,
            { Dialog: { } again } when FaultsOf(again, form, submitted.View) is { Count: > 0 } faults => new SlackOutcome(SlackAck.Errors(submitted.View, faults)),
            _ => new SlackOutcome(SlackAck.Update(ViewOf(result, frame))),
        };
    }

    /// <summary>
    /// What is wrong with the form, by the block to show it at; empty where that does not say all of it: a form of a task that was changed meanwhile comes anew.
    /// </summary>
    private static Dictionary<string, string> FaultsOf(Card again, FormInput sent, ReceivedView view)
    {
        if (again.Elements.OfType<FormElement>().FirstOrDefault() is not { } form || form.FormId != sent.FormId || form.EntityVersion != sent.EntityVersion)
        {
            return [];
        }

        var faults = form.Fields.Where(field => field.Fault is not null).ToDictionary(field => FieldIds.Block(form.FormId, field.Name), field => field.Fault!, StringComparer.Ordinal);
        return faults.Keys.All(block => view.InputBlockIds.Contains(block, StringComparer.Ordinal)) ? faults : [];
    }

    private static ModalView ViewOf(TurnResult? result, ModalFrame frame) => result switch
    {
        null => Saying(SlackStrings.Modal_UnderWay),
        { Dialog: { } form } => BlockKitRenderer.Modal(form, frame),
        { Messages: [.., var last] } => Saying(BlockKitRenderer.Summary(last.Card)),
        _ => Saying(SlackStrings.Modal_Done),
    };

    private static ModalView Saying(string words) => BlockKitRenderer.Modal(new Card(words, [new TextElement(words)]), new ModalFrame(string.Empty, null, null));

    private void Capture(SlackInbound inbound, SlackTeam team, string text, string? link)
    {
        if (inbound.UserId is null || inbound.TriggerId is null)
        {
            return;
        }

        var own = SlackPlace.Own(TurnReader.ActorOf(inbound));
        var id = SlackIds.TurnOf("capture", inbound.UserId, inbound.TriggerId);
        Open(inbound, team, new ModalRequest(id, own, new ActionInput(TriageActions.Capture, Value: text), new ModalFrame(own.Conversation.Value, null, link)));
    }

    private async Task OpenAsync(SlackInbound inbound, SlackTeam team, ModalRequest request, CancellationToken cancellationToken)
    {
        var slack = team.Client;
        var turn = reader.Read(inbound, request.Id, request.Place, request.Input, inDialog: true);
        string window;
        try
        {
            window = (await slack.OpenViewAsync(new OpenViewArguments(inbound.TriggerId!, BlockKitRenderer.Loading().ToUtf8Json()), cancellationToken)).Id;
        }
        catch (SlackApiException)
        {
            // No window, be it too late or refused: the form comes as a message.
            await intake.AcceptAsync(turn with { InDialog = false }, cancellationToken);
            return;
        }

        var result = await intake.RunAsync(turn, Patience, cancellationToken);
        var filled = new UpdateViewArguments(window, ViewOf(result, request.Frame).ToUtf8Json());
        await work.PatientlyAsync(token => slack.UpdateViewAsync(filled, token), cancellationToken);
    }
}
