using System.Text.Json;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

public sealed class EnvelopeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_envelope_is_handed_over_with_all_it_says_and_acknowledged()
    {
        await using var rig = await SocketRig.StartAsync();
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendAsync("""{"envelope_id":"e1","type":"events_api","payload":{"event_id":"Ev1"},"accepts_response_payload":false,"retry_attempt":1,"retry_reason":"timeout","new":[]}""", Cancellation);
        await rig.Sockets.WaitForAsync(_ => socket.Acks.Count == 1, Cancellation);

        var envelope = Assert.Single(rig.Handler.Envelopes);
        Assert.Equal(("e1", "events_api", false, 1, "timeout"), (envelope.EnvelopeId, envelope.Type, envelope.AcceptsResponsePayload, envelope.RetryAttempt, envelope.RetryReason));
        Assert.Equal("Ev1", envelope.Payload.GetProperty("event_id").GetString());
        Assert.Equal("""{"envelope_id":"e1"}""", JsonSerializer.Serialize(socket.Frames[0]));
        Assert.NotNull(rig.Client.Status.LastEnvelopeAt);
    }

    [Theory]
    [InlineData(true, """{"envelope_id":"e1","payload":{"text":"Filed"}}""")]
    [InlineData(false, """{"envelope_id":"e1"}""")]
    public async Task An_answer_goes_along_where_it_is_accepted(bool accepts, string expected)
    {
        await using var rig = await SocketRig.StartAsync();
        rig.Handler.Instead = (_, ack, token) => ack.SendAsync("""{"text":"Filed"}"""u8.ToArray(), token);
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendEnvelopeAsync("e1", "slash_commands", Cancellation, accepts);
        await rig.Sockets.WaitForAsync(_ => socket.Frames.Count == 1, Cancellation);

        Assert.Equal(expected, JsonSerializer.Serialize(socket.Frames[0]));
    }

    [Fact]
    public async Task Each_envelope_is_acknowledged_on_the_socket_that_it_came_on()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);

        for (var number = 0; number < 20; number++)
        {
            await sockets[number % 2].SendEnvelopeAsync($"e{number}", "events_api", Cancellation);
        }

        await rig.Sockets.WaitForAsync(_ => sockets[0].Acks.Count == 10 && sockets[1].Acks.Count == 10, Cancellation);
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"e{number * 2}").Order(), sockets[0].Acks.Order());
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"e{(number * 2) + 1}").Order(), sockets[1].Acks.Order());
    }

    [Fact]
    public async Task An_envelope_is_acknowledged_once()
    {
        await using var rig = await SocketRig.StartAsync();
        var results = new List<bool>();
        rig.Handler.Instead = async (_, ack, token) =>
        {
            results.Add(await ack.SendAsync(token));
            results.Add(await ack.SendAsync(token));
            rig.Handler.Release();
        };
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendEnvelopeAsync("e1", "interactive", Cancellation);
        await rig.Handler.Released;

        Assert.Equal([true, false], results);
    }

    [Fact]
    public async Task One_that_comes_again_on_another_socket_is_acknowledged_there_and_not_handled_again()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);

        await sockets[0].SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => sockets[0].Acks.Count == 1, Cancellation);
        await sockets[1].SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => sockets[1].Acks.Count == 1, Cancellation);

        Assert.Single(rig.Handler.Envelopes);
    }

    [Fact]
    public async Task One_that_comes_again_while_it_is_handled_waits_for_the_outcome()
    {
        await using var rig = await SocketRig.StartAsync(connections: 2);
        var sockets = await rig.OpenAsync(2);
        rig.Handler.Instead = async (_, ack, token) =>
        {
            await rig.Handler.Released;
            await ack.SendAsync(token);
        };

        await sockets[0].SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Handler.WaitForArrivalAsync(1, Cancellation);
        await sockets[1].SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Logger.WaitForAsync("e1 came again", Cancellation);
        Assert.Empty(sockets[1].Acks);
        rig.Handler.Release();
        await rig.Sockets.WaitForAsync(_ => sockets[0].Acks.Count == 1 && sockets[1].Acks.Count == 1, Cancellation);

        Assert.Single(rig.Handler.Envelopes);
    }

    [Fact]
    public async Task One_whose_handler_failed_is_not_acknowledged_and_is_handled_when_it_comes_again()
    {
        await using var rig = await SocketRig.StartAsync();
        rig.Handler.Instead = (_, _, _) => throw new InvalidOperationException("No room in the inbox.");
        var socket = (await rig.OpenAsync(1))[0];
        await socket.SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Logger.WaitForAsync("e1: its handler failed", Cancellation);
        Assert.Empty(socket.Frames);

        rig.Handler.Instead = null;
        await socket.SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => socket.Acks.Count == 1, Cancellation);

        Assert.Equal(2, rig.Handler.Envelopes.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Frames_are_put_together(int fragment)
    {
        await using var rig = await SocketRig.StartAsync();
        var socket = (await rig.OpenAsync(1))[0];
        var text = string.Concat(Enumerable.Repeat("Überfällig 🚨 ", fragment == 1 ? 20 : 3000));

        await socket.SendAsync($$$"""{"envelope_id":"e1","type":"events_api","payload":{"text":"{{{text}}}"}}""", fragment, Cancellation);
        await rig.Handler.WaitForAsync(1, Cancellation);

        Assert.Equal(text, rig.Handler.Envelopes.Single().Payload.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_oversized_envelope_is_passed_over_and_the_next_is_read()
    {
        await using var rig = await SocketRig.StartAsync(configure: options => options.MaxEnvelopeBytes = 20_000);
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendEnvelopeAsync("big", "events_api", Cancellation, payload: $"\"{new string('x', 100_000)}\"");
        await socket.SendEnvelopeAsync("just", "events_api", Cancellation, payload: $"\"{new string('x', 19_000)}\"");
        await rig.Handler.WaitForAsync(1, Cancellation);

        Assert.Equal("just", rig.Handler.Envelopes.Single().EnvelopeId);
        Assert.Contains(rig.Logger.Lines, line => line.Contains("passed over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"novelty\"}")]
    [InlineData("{\"envelope_id\":\"\",\"type\":\"events_api\",\"payload\":{}}")]
    [InlineData("{\"envelope_id\":7,\"type\":\"events_api\",\"payload\":{}}")]
    [InlineData("{\"type\":\"hello\"}")]
    public async Task What_is_not_understood_is_passed_over(string message)
    {
        await using var rig = await SocketRig.StartAsync();
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendAsync(message.Length == 0 ? " " : message, Cancellation);
        await socket.SendEnvelopeAsync("e1", "events_api", Cancellation);
        await rig.Sockets.WaitForAsync(_ => socket.Acks.Count == 1, Cancellation);

        Assert.Equal("e1", Assert.Single(rig.Handler.Envelopes).EnvelopeId);
    }

    [Fact]
    public async Task An_envelope_without_the_usual_fields_is_handed_over_all_the_same()
    {
        await using var rig = await SocketRig.StartAsync();
        var socket = (await rig.OpenAsync(1))[0];

        await socket.SendAsync("""{"envelope_id":"e1","type":"interactive","accepts_response_payload":"yes","retry_attempt":"1"}""", Cancellation);
        await rig.Handler.WaitForAsync(1, Cancellation);

        var envelope = rig.Handler.Envelopes.Single();
        Assert.Equal((JsonValueKind.Undefined, false, null, null), (envelope.Payload.ValueKind, envelope.AcceptsResponsePayload, envelope.RetryAttempt, envelope.RetryReason));
    }

    [Fact]
    public async Task A_slow_handler_does_not_hold_up_the_others_and_too_many_are_passed_over()
    {
        await using var rig = await SocketRig.StartAsync(configure: options => options.MaxInFlight = 2);
        rig.Handler.Instead = (_, _, _) => rig.Handler.Released;
        var socket = (await rig.OpenAsync(1))[0];

        for (var number = 0; number < 3; number++)
        {
            await socket.SendEnvelopeAsync($"e{number}", "events_api", Cancellation);
        }

        await rig.Handler.WaitForArrivalAsync(2, Cancellation);
        await rig.Logger.WaitForAsync("e2 was passed over", Cancellation);
        Assert.Equal(2, rig.Handler.Envelopes.Count);
    }

    [Fact]
    public async Task Logs_hold_no_payload_token_or_ticket()
    {
        await using var rig = await SocketRig.StartAsync();
        var socket = (await rig.OpenAsync(1))[0];
        await socket.SendEnvelopeAsync("e1", "events_api", Cancellation, payload: "{\"text\":\"classified\"}");
        await socket.SendEnvelopeAsync("e1", "events_api", Cancellation, payload: "{\"text\":\"classified\"}");
        await rig.Sockets.WaitForAsync(_ => socket.Acks.Count >= 1, Cancellation);
        socket.Abort();
        await rig.Sockets.WaitForAsync(sockets => sockets.All.Count == 2, Cancellation);

        var said = string.Join('\n', rig.Logger.Lines);
        Assert.NotEmpty(said);
        Assert.DoesNotContain("classified", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ticket", said, StringComparison.Ordinal);
        Assert.DoesNotContain("xapp", said, StringComparison.Ordinal);
    }
}
