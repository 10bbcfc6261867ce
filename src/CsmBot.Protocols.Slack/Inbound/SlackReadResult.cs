using System.Diagnostics.CodeAnalysis;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>What came in, or why it could not be read; exactly one of them.</summary>
public sealed record SlackReadResult
{
    private SlackReadResult(SlackInbound? inbound, SlackReadFailure? failure)
    {
        Inbound = inbound;
        Failure = failure;
    }

    /// <summary>What came in.</summary>
    public SlackInbound? Inbound { get; }

    /// <summary>Why it could not be read.</summary>
    public SlackReadFailure? Failure { get; }

    /// <summary>Whether it was read.</summary>
    [MemberNotNullWhen(true, nameof(Inbound))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsRead => Inbound is not null;

    internal static SlackReadResult Of(SlackInbound inbound) => new(inbound, null);

    internal static SlackReadResult Of(SlackReadFailure failure) => new(null, failure);
}
