namespace CsmBot.Conversation.Dialogs.Help;

internal static class HelpActions
{
    /// <summary>Shows the topic named by the value; none shows the overview.</summary>
    public const string Topic = "help.topic.v1";
}
