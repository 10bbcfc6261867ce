using CsmBot.Conversation.Dialogs.Profile;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Profile;

public sealed class BlockLengthTests
{
    [Theory]
    [InlineData("90m", 90)]
    [InlineData("90", 90)]
    [InlineData("90 minutes", 90)]
    [InlineData("2h", 120)]
    [InlineData("2 hours", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("off", 0)]
    [InlineData("NONE", 0)]
    [InlineData("15", 15)]
    [InlineData("8h", 480)]
    public void Length_is_read_as_people_write_it(string typed, int minutes) => Assert.Equal(minutes, BlockLength.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("14m")]
    [InlineData("481")]
    [InlineData("9h")]
    [InlineData("-30")]
    [InlineData("long")]
    [InlineData("90 m extra")]
    [InlineData("999999999999999999")]
    public void Anything_else_is_refused(string typed) => Assert.Null(BlockLength.Read(typed));
}
