using CsmBot.Domain.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Text;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ACME", "acme")]
    [InlineData("Café Zürich", "cafe zurich")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź Ørsted Æther", "lodz orsted aether")]
    [InlineData("ＡＣＭＥ ﬁt", "acme fit")]
    [InlineData("don\u2019t \u2013 ever", "don't - ever")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("İstanbul", "istanbul")]
    public void Accents_case_and_width_do_not_matter(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDe", TextFold.Fold("A\uD800\u00E9"));
}
