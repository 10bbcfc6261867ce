using System.Diagnostics;
using System.Net.Http.Headers;
using CsmBot.Benchmarks.Load;
using CsmBot.Testing.Teams;

namespace CsmBot.Benchmarks.Teams;

/// <summary>Posts messages to one bot and waits until each has been replied to.</summary>
internal sealed class TeamsLoad(BotProcess bot, FakeConnector connector, ReplyCounter replies)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What a bot does after its last reply, such as noting that it was delivered, is part of the turn too.</summary>
    private static readonly TimeSpan AfterWork = TimeSpan.FromMilliseconds(500);

    private static long lastActivity = 1_764_000_000_000;

    /// <summary>One message of each person, over that many connections.</summary>
    public async Task<Point> PostAsync(IReadOnlyList<Person> people, int connections)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections };
        using var client = new HttpClient(handler);
        var milliseconds = new double[people.Count];
        var next = -1;
        var answered = replies.ExpectAsync(people.Count);
        var before = replies.Count;
        var cpu = bot.CpuSeconds;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number < people.Count; number = Interlocked.Increment(ref next))
            {
                milliseconds[number] = await PostAsync(client, people[number]);
            }
        }));
        await Task.WhenAny(answered, Task.Delay(Patience));
        var elapsed = clock.Elapsed.TotalSeconds;
        await Task.Delay(AfterWork);
        // One more now and then is right: a reply whose arrival a starved machine did not confirm in time is sent once again.
        if (replies.Count - before < people.Count)
        {
            throw new InvalidOperationException($"{people.Count} messages were replied to {replies.Count - before} times");
        }

        Array.Sort(milliseconds);
        return new Point(people.Count / elapsed, people.Count / (bot.CpuSeconds - cpu), milliseconds[people.Count / 2], milliseconds[people.Count * 99 / 100]);
    }

    private async Task<double> PostAsync(HttpClient client, Person person)
    {
        using var content = new ByteArrayContent(person.Activity(connector.ServiceUrl, Interlocked.Increment(ref lastActivity)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(new Uri(bot.Root, "api/messages"), content);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
