namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.ChannelId"/>.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams, and its playground.</summary>
    public const string MsTeams = "msteams";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";
}
