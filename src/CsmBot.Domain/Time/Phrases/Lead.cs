namespace CsmBot.Domain.Time.Phrases;

/// <summary>The preposition a phrase begins with.</summary>
internal enum Lead : byte
{
    None,
    By,
    Before,
    Until,
    Within,
    In,
    At,
    On,
    Over,
    After,
    From,
    For,
    Around,
    Come,
    Of,
}
