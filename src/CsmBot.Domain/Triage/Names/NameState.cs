namespace CsmBot.Domain.Triage.Names;

/// <summary>Where a token stands with regard to the one account name of the message.</summary>
internal enum NameState
{
    Before,
    Begin,
    Inside,
    After,
}
