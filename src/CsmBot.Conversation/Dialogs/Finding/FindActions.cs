namespace CsmBot.Conversation.Dialogs.Finding;

internal static class FindActions
{
    /// <summary>Turns the page; the value is the page and the query as typed: <c>2|acme due:week</c>.</summary>
    public const string Page = "find.page.v1";
}
