using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Triage;

namespace CsmBot.Conversation.Actions;

/// <summary>What a reaction to one of the bot's messages stands for: approval of a task just filed is the press that keeps it as it is. Others ask for nothing.</summary>
public static class Reactions
{
    /// <summary>The button that approval presses, or null where there is nothing to approve.</summary>
    public static CardButton? Approved(Card card) =>
        card.Elements.OfType<ButtonsElement>().SelectMany(element => element.Buttons).FirstOrDefault(button => button.ActionId == TriageActions.Keep);
}
