using CsmBot.Conversation.Dialogs.Profile;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Profile;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("mon-thu", "1234")]
    [InlineData("Mon to Fri", "12345")]
    [InlineData("monday – wednesday", "123")]
    [InlineData("mon, wed and fri", "135")]
    [InlineData("tue thurs", "24")]
    [InlineData("sun-thu", "12347")]
    [InlineData("fri-mon", "1567")]
    [InlineData("mon-mon", "1")]
    [InlineData("weekdays", "12345")]
    [InlineData("every day", "1234567")]
    [InlineData("sat+sun", "67")]
    [InlineData("mondays, tuesdays", "12")]
    public void Days_are_read_as_people_write_them(string typed, string days) =>
        Assert.Equal(days, string.Concat(WorkingDays.Read(typed)!.Select(day => (int)day)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("never")]
    [InlineData("mon-")]
    [InlineData("-")]
    [InlineData("mon-wed-fri")]
    [InlineData("t")]
    [InlineData("mon blursday")]
    [InlineData("1-5")]
    public void Anything_else_is_refused(string typed) => Assert.Null(WorkingDays.Read(typed));

    [Fact]
    public void Order_is_that_of_the_week() => Assert.Equal([IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday], WorkingDays.Read("fri, tue")!);
}
