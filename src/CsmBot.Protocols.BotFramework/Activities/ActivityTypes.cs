namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.Type"/> that Teams sends. Others occur and are to be acknowledged.</summary>
public static class ActivityTypes
{
    /// <summary>Text, or a submitted card (then with <see cref="Activity.Value"/> and without text).</summary>
    public const string Message = "message";

    /// <summary>A message was edited or restored, see <see cref="TeamsEventTypes.EditMessage"/>.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to one of the bot's messages.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, channels or the team changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that is answered in the HTTP response, within seconds.</summary>
    public const string Invoke = "invoke";

    /// <summary>A meeting began or ended, a message was read.</summary>
    public const string Event = "event";

    /// <summary>Somebody types.</summary>
    public const string Typing = "typing";
}
