namespace CsmBot.Conversation.Dialogs.Away;

internal static class AwayActions
{
    /// <summary>Ends an absence, or takes back one that has not begun; the value is its first day.</summary>
    public const string Back = "away.back.v1";
}
