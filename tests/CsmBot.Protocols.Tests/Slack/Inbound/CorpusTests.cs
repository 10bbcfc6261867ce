using System.Text.Json;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound;

public sealed class CorpusTests
{
    public static TheoryData<string> All => [.. Sample.Names];

    public static TheoryData<string> Events => [.. Sample.Names.Where(name => name.StartsWith("event.", StringComparison.Ordinal))];

    [Fact]
    public void The_corpus_is_there() => Assert.True(Sample.Names.Count() >= 40);

    [Theory]
    [MemberData(nameof(All))]
    public void Both_transports_give_the_same_record(string name)
    {
        var retry = new SlackRetry(1, "timeout");
        var http = Sample.Read(Sample.Http(name, name.StartsWith("event.", StringComparison.Ordinal) ? retry : null));
        var socket = Sample.Read(Sample.Socket(name, name.StartsWith("event.", StringComparison.Ordinal) ? retry : null));

        Assert.Equal(Sample.Describe(http), Sample.Describe(socket));
        Assert.True(JsonElement.DeepEquals(http.Payload.Raw, socket.Payload.Raw));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Everything_that_came_is_kept(string name) => Assert.True(JsonElement.DeepEquals(Sample.Json(name), Sample.Read(name).Payload.Raw));

    [Theory]
    [MemberData(nameof(All))]
    public void A_record_that_is_written_to_a_log_gives_nothing_away(string name)
    {
        var inbound = Sample.Read(name);
        string[] written = [inbound.ToString(), inbound.Payload.ToString(), (inbound.Payload as EventPayload)?.Event.ToString() ?? ""];

        Assert.All(written, text =>
        {
            Assert.DoesNotContain("planted-secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Acme", text, StringComparison.Ordinal);
            Assert.DoesNotContain("hooks.slack.com", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Events_tell_their_own_type(string name) =>
        Assert.Equal(Sample.Json(name).GetProperty("event").GetProperty("type").GetString(), Sample.Read<EventPayload>(name).Event.Type);
}
