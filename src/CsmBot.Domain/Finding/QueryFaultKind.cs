namespace CsmBot.Domain.Finding;

public enum QueryFaultKind
{
    Empty,
    TooLong,
    UnknownFilter,
    Repeated,
    BadValue,
}
