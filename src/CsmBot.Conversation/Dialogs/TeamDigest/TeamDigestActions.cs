namespace CsmBot.Conversation.Dialogs.TeamDigest;

internal static class TeamDigestActions
{
    /// <summary>Posts the team's digest where it is pressed.</summary>
    public const string PlaceHere = "team-digest.here.v1";
}
