using System.Globalization;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Outbound;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Outbound;

/// <summary>What an open page is told.</summary>
public sealed class EventStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_is_told_everything_recorded_then_that_it_is_ready_then_what_comes()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        await page.SendAsync("""{"turn":"12345678-aaaa","text":"/triage churn threat at Acme"}""", Cancel);
        await page.DeliveredAsync(2, Cancel);
        using var stream = new StreamReader(await page.Browser.GetStreamAsync("/chat/events?as=dana", Cancel));
        var before = new[] { await NextAsync(stream), await NextAsync(stream), await NextAsync(stream) };
        await page.SendAsync("""{"turn":"12345678-bbbb","text":"help"}""", Cancel);
        var after = await NextAsync(stream);

        Assert.Equal(["message", "message", "ready"], before.Select(frame => frame.Event));
        Assert.Contains("T-1", before[1].Data, StringComparison.Ordinal);
        Assert.Equal("message", after.Event);
        Assert.Contains("12345678-bbbb", after.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personas_do_not_hear_each_other()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var stream = new StreamReader(await page.Browser.GetStreamAsync("/chat/events?as=kim", Cancel));
        Assert.Equal("ready", (await NextAsync(stream)).Event);
        await page.SendAsync("""{"turn":"12345678-aaaa","text":"help"}""", Cancel);
        await page.DeliveredAsync(2, Cancel);
        await page.SendAsync("""{"turn":"12345678-bbbb","text":"help"}""", Cancel, "?as=kim");

        Assert.Contains("12345678-bbbb", (await NextAsync(stream)).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_stops_at_once_although_pages_are_open()
    {
        await using var page = await PageDriver.StartAsync(Cancel);
        using var stream = new StreamReader(await page.Browser.GetStreamAsync("/chat/events?as=dana", Cancel));
        Assert.Equal("ready", (await NextAsync(stream)).Event);
        var stopped = page.StopAsync(Cancel);

        Assert.Same(stopped, await Task.WhenAny(stopped, Task.Delay(TimeSpan.FromSeconds(20), Cancel)));
    }

    [Fact]
    public void Page_that_does_not_keep_up_is_let_go_without_making_anyone_wait()
    {
        var subscribers = new Subscribers();
        using var slow = subscribers.Add(new("w"), new("c"));
        for (var i = 0; i < Subscription.QueueLength + 50; i++)
        {
            subscribers.Publish(Message(i));
        }

        var read = 0;
        while (slow.Frames.TryRead(out _))
        {
            read++;
        }

        Assert.Equal(Subscription.QueueLength, read);
        Assert.True(slow.Frames.Completion.IsCompleted);
    }

    [Fact]
    public void Page_that_left_is_forgotten()
    {
        var subscribers = new Subscribers();
        subscribers.Add(new("w"), new("c")).Dispose();

        Assert.Equal(0, subscribers.Count);
    }

    private static CsmBot.Conversation.Turns.OutboundMessage Message(int number) => new()
    {
        Workspace = new("w"),
        Conversation = new("c"),
        Channel = "web",
        Key = number.ToString("D4", CultureInfo.InvariantCulture),
        At = BotDriver.Start,
        Card = new("Hello", []),
    };

    private static async Task<(string? Event, string Data)> NextAsync(StreamReader stream)
    {
        string? name = null;
        while (await stream.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (name, line[6..]);
            }
        }

        throw new EndOfStreamException();
    }
}
