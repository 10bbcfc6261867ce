namespace CsmBot.Testing.Teams;

public enum FakeOperation
{
    Unknown,
    Send,
    Reply,
    Update,
    Delete,
    CreateConversation,
    Members,
    PagedMembers,
    Member,
    Team,
    TeamChannels,
}
