namespace CsmBot.Domain.Time.Phrases;

internal enum TimeUnit : byte
{
    None,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
    FiscalYear,
    Weekend,

    /// <summary>A period whose length only its owner knows: a sprint, a cycle, a term.</summary>
    Unknown,
}
