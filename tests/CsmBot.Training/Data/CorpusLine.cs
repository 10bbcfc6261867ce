using CsmBot.Domain.Text;
using CsmBot.Domain.Triage;

namespace CsmBot.Training.Data;

/// <summary>One labelled message. <paramref name="Difficulty"/> is e, m or h.</summary>
public sealed record CorpusLine(string Author, int Number, Quadrant Quadrant, char Difficulty, string Text, TextSpan? Account, TextSpan? Due)
{
    public Priority Priority => Priority.Of(Quadrant);

    public string? AccountName => Account?.Of(Text);

    public string? DuePhrase => Due?.Of(Text);
}
