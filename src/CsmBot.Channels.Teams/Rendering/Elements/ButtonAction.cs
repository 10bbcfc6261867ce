using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Styles;
using CsmBot.Protocols.AdaptiveCards.Teams;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>What a button sends: an invoke that may change the card, a request for a dialog, or what a dialog hands back.</summary>
internal static class ButtonAction
{
    public const int MaxLabelLength = 60;

    public static AdaptiveAction Of(CardButton button, CardScene scene)
    {
        var data = new CardData(
            Action: button.ActionId, EntityId: button.EntityId, EntityVersion: button.EntityVersion, Value: button.Value, Message: scene.Frame.MessageKey);
        var opensDialog = button.OpensForm && scene.Frame is { HasDialogs: true, InDialog: false };
        var action = Of(Shortened.Label(button.Label, MaxLabelLength), button.ActionId, data, scene.Frame, opensDialog) with { Style = Style(button.Style) };
        // Else "Show the task" would first ask for what the form requires.
        return !scene.HasForm ? action : action switch
        {
            ExecuteAction execute => execute with { AssociatedInputs = AssociatedInputs.None },
            SubmitAction submit => submit with { AssociatedInputs = AssociatedInputs.None },
            _ => action,
        };
    }

    public static AdaptiveAction Of(string label, string verb, CardData data, CardFrame frame, bool opensDialog = false)
    {
        if (opensDialog)
        {
            return new SubmitAction { Title = label, Data = new ActionData(data, TeamsSubmit.TaskFetch).ToElement() };
        }

        var element = new ActionData(data).ToElement();
        return frame.InDialog ? new SubmitAction { Title = label, Data = element } : new ExecuteAction { Title = label, Verb = verb, Data = element };
    }

    private static ActionStyle? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => ActionStyle.Positive,
        ButtonStyle.Danger => ActionStyle.Destructive,
        _ => null,
    };
}
