using CsmBot.Domain.People;
using CsmBot.Testing.Slack;

namespace CsmBot.Host.Tests.Rhythm;

/// <summary>What one host says to Slack. Every host has its own, in front of one workspace, so that it is known who sent what.</summary>
internal sealed class DigestChannel(FakeSlackApi slack)
{
    public Uri Address => slack.BaseAddress;

    /// <summary>To whom it has sent a message, once for each time.</summary>
    public IReadOnlyList<MemberId> Sent => [.. slack.CallsOf("chat.postMessage").Select(call => PersonOf(call["channel"]!))];

    /// <summary>The chat with U1 is D1.</summary>
    private static MemberId PersonOf(string channel) => new($"U{channel[1..]}");
}
