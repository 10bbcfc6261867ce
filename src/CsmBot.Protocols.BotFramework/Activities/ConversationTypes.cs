namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="ConversationAccount.ConversationType"/>.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>A chat of several people; the bot hears only what mentions it.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team; the bot hears only what mentions it.</summary>
    public const string Channel = "channel";
}
