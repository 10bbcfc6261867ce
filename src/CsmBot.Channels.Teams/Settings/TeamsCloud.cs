namespace CsmBot.Channels.Teams.Settings;

/// <summary>The cloud whose identity and connector addresses hold.</summary>
public enum TeamsCloud
{
    Public,
    UsGovernment,
}
