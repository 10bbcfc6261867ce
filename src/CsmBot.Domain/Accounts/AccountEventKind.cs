namespace CsmBot.Domain.Accounts;

public enum AccountEventKind
{
    Added,
    Edited,
    Graded,
    Called,
    Confirmed,
    Segmented,
    Watched,
    Touched,
    Reported,
    Signalled,
    HandedOver,
    Imported,
    Undone,
}
