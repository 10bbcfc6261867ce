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
    [InlineData("\uD800", "\uFFFD")]
    [InlineData("İstanbul", "istanbul")]
    public void Accents_case_and_width_do_not_matter(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));
}
