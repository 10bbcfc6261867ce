namespace CsmBot.Conversation.Imports.Accounts;

internal enum RowOutcome
{
    New,
    Changed,
    Unchanged,
    Refused,
}
