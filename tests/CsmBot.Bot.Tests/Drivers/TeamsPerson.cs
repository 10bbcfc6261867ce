namespace CsmBot.Bot.Tests.Drivers;

/// <summary>Someone in the tenant, by both of the ids that Teams gives them.</summary>
internal sealed record TeamsPerson(string Name, string Id, string AadObjectId)
{
    public static TeamsPerson Dana { get; } = new("Dana Reyes", "29:1dana-kX8vTnP2", "6f1ae8f0-0f6b-4a53-9d6c-1d1f6e5a0001");

    public static TeamsPerson Bo { get; } = new("Bo Lind", "29:1bo-Zp4QrLm7", "6f1ae8f0-0f6b-4a53-9d6c-1d1f6e5a0002");

    public static TeamsPerson Gil { get; } = new("Gil Vance", "29:1gil-guest", "6f1ae8f0-0f6b-4a53-9d6c-1d1f6e5a0003");

    /// <summary>The platform's id of their chat with the bot.</summary>
    public string Chat => "a:1chat-" + AadObjectId[^4..];
}
