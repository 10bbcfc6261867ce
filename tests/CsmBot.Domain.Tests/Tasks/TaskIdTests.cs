using CsmBot.Domain.Tasks;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class TaskIdTests
{
    [Theory]
    [InlineData("T-142", 142)]
    [InlineData("t142", 142)]
    [InlineData("#142", 142)]
    [InlineData(" 142 ", 142)]
    public void An_id_is_read_as_people_type_it(string typed, int number)
    {
        Assert.True(TaskId.TryParse(typed, out var id));
        Assert.Equal(number, id.Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T-")]
    [InlineData("T--1")]
    [InlineData("T-0")]
    [InlineData("-3")]
    [InlineData("T-99999999999")]
    [InlineData("Acme")]
    public void Anything_else_is_no_id(string? typed)
    {
        Assert.False(TaskId.TryParse(typed, out _));
    }
}
