using CsmBot.Conversation.Dialogs.Profile;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Profile;

public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("8-16:30", 8, 0, 16, 30)]
    [InlineData("09:00–17:00", 9, 0, 17, 0)]
    [InlineData("9 to 5", 9, 0, 17, 0)]
    [InlineData("9am-5pm", 9, 0, 17, 0)]
    [InlineData("8:30 a.m. - 4 p.m.", 8, 30, 16, 0)]
    [InlineData("12pm-8pm", 12, 0, 20, 0)]
    [InlineData("12am-8am", 0, 0, 8, 0)]
    [InlineData("7h30-15h45", 7, 30, 15, 45)]
    [InlineData("0-23:59", 0, 0, 23, 59)]
    [InlineData("10-2", 10, 0, 14, 0)]
    public void Hours_are_read_as_people_write_them(string typed, int hour, int minute, int endHour, int endMinute) =>
        Assert.Equal((new LocalTime(hour, minute), new LocalTime(endHour, endMinute)), WorkingHours.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("9-")]
    [InlineData("9-9am")]
    [InlineData("17-9am")]
    [InlineData("22-6")]
    [InlineData("9-25")]
    [InlineData("9:60-17")]
    [InlineData("13pm-14pm")]
    [InlineData("9-17-20")]
    [InlineData("99999999999999-1")]
    [InlineData("morning till night")]
    public void Anything_else_is_refused(string typed) => Assert.Null(WorkingHours.Read(typed));
}
