using CsmBot.Training.Commands;
using CsmBot.Training.Data;
using Xunit;

namespace CsmBot.Domain.Tests.Triage;

/// <summary>The corpus is clean, and the checked-in weights come from it.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<CorpusLine> Corpus = CorpusReader.ReadFolder(Places.Corpus);

    [Fact]
    public void No_message_is_written_twice() => Assert.Empty(CorpusLint.Duplicates(Corpus));

    [Fact]
    public void Near_duplicates_never_disagree_on_the_quadrant() => Assert.Empty(CorpusLint.Conflicts(Corpus));

    [Fact]
    public void Every_mark_holds_a_trimmed_phrase() => Assert.Empty(CorpusLint.BadMarks(Corpus));

    [Theory]
    [InlineData("5\te\ttext")]
    [InlineData("1\tx\ttext")]
    [InlineData("1\te")]
    [InlineData("1\te\topen [[mark")]
    [InlineData("1\te\tclosed]] mark")]
    public void A_malformed_line_is_refused_with_its_place(string line) =>
        Assert.Contains("zed:7", Assert.Throws<FormatException>(() => CorpusReader.Parse("zed", 7, line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Marks_become_spans_of_the_plain_text()
    {
        var line = CorpusReader.Parse("zed", 1, "1\te\tcall [[Fig & Co]] {{by noon}}\\nnow");

        Assert.Equal(("call Fig & Co by noon\nnow", "Fig & Co", "by noon"), (line.Text, line.AccountName, line.DuePhrase));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void The_checked_in_weights_come_from_the_checked_in_corpus() => Assert.True(VerifyCommand.IsReproducible());
}
