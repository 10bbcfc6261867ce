namespace CsmBot.Domain.Triage.Reading;

internal enum TokenCase : byte
{
    None,
    Lower,
    Capital,
    Upper,
    Mixed,
}
