using System.Collections.Concurrent;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>The platform of a simulated company: it notes each digest as it arrives, by the company's clock.</summary>
internal sealed class DigestPost(Func<Instant> now) : IChannelSender
{
    private readonly ConcurrentQueue<SentDigest> _sent = new();

    public string Channel => "post";

    public int Messages { get; private set; }

    public Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Messages++;
        if (MessageKey.TurnOf(message.Key) is { Value: var turn } && turn.StartsWith("clock-digest-", StringComparison.Ordinal))
        {
            var rows = message.Card.Elements.OfType<TaskListElement>().SelectMany(list => list.Tasks).Select(task => task.Id);
            _sent.Enqueue(new SentDigest(message.Key, message.Conversation.Value, now(), [.. rows], string.Join('\n', message.Card.Elements.OfType<TextElement>().Select(text => text.Text))));
        }

        return Task.FromResult<string?>(message.Key);
    }

    public void Recorded(OutboundMessage message)
    {
    }

    public IEnumerable<SentDigest> Take()
    {
        while (_sent.TryDequeue(out var digest))
        {
            yield return digest;
        }
    }
}
