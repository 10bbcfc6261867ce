namespace CsmBot.Conversation.Dialogs.Lists;

internal static class ListActions
{
    /// <summary>Shows the list named by the value (<c>today</c>, <c>next</c>, <c>matrix</c>, <c>digest</c>) in place of the card that was used.</summary>
    public const string Open = "list.open.v1";
}
