namespace CsmBot.Channels.Teams;

/// <summary>The cloud whose identity and connector addresses hold.</summary>
public enum TeamsCloud
{
    Public,
    UsGovernment,
}
