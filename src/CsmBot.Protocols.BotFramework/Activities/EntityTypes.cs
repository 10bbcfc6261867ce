namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Entity.Type"/>.</summary>
public static class EntityTypes
{
    /// <summary>Somebody is mentioned in the text.</summary>
    public const string Mention = "mention";

    /// <summary>Language, country, platform and time zone of the sender's client.</summary>
    public const string ClientInfo = "clientInfo";
}
