using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>From one list to the others; the list's own button shows it afresh.</summary>
internal static class ListButtons
{
    public static ButtonsElement From(string current) => new(
    [
        .. new[] { (Name: "today", Label: Strings.List_Today), (Name: "next", Label: Strings.List_Next), (Name: "matrix", Label: Strings.List_Matrix) }
            .Select(list => new CardButton(list.Name == current ? Strings.List_Refresh : list.Label, ListActions.Open, Value: list.Name)),
    ]);
}
