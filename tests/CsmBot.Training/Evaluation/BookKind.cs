namespace CsmBot.Training.Evaluation;

/// <summary>Which accounts triage knows while it is tested.</summary>
internal enum BookKind
{
    /// <summary>No accounts at all: the tagger alone.</summary>
    None,

    /// <summary>The author's accounts among those of all others and names made of everyday words.</summary>
    Full,

    /// <summary>As above without the author's own accounts: every hit is a mistake or somebody else's name typed by chance.</summary>
    Strange,
}
