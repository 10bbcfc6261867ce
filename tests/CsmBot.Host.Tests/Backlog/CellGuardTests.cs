using CsmBot.Conversation.Imports;
using Xunit;

namespace CsmBot.Host.Tests.Backlog;

public sealed class CellGuardTests
{
    [Theory]
    [InlineData("call Bob", "call Bob")]
    [InlineData("", "")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5", "'-5")]
    [InlineData("@ann", "'@ann")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1", "'''=1")]
    public void A_cell_is_guarded_and_comes_back_as_it_was(string text, string guarded)
    {
        Assert.Equal(guarded, CellGuard.Protect(text));
        Assert.Equal(text, CellGuard.Restore(guarded));
    }
}
