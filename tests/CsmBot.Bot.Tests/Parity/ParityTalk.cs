using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;

namespace CsmBot.Bot.Tests.Parity;

/// <summary>A chat in which things are said one after another, each when the one before is over.</summary>
internal sealed class ParityTalk(ITalk talk)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutboundMessage> _messages = new(StringComparer.Ordinal);
    private int _steps;

    public async Task<ParityOutcome> DoAsync(ParityStep step, CancellationToken cancellationToken)
    {
        if (++_steps >= TurnLimits.Burst)
        {
            // One person may go on no faster than this (T28).
            await Task.Delay(TimeSpan.FromSeconds(1d / TurnLimits.PerSecond), cancellationToken);
        }

        if (step.Press is { } action)
        {
            var message = _messages.Values.OrderBy(message => message.Key, StringComparer.Ordinal).Last(message => BotDriver.Buttons(message.Card).Any(button => button.ActionId == action));
            await talk.PressAsync(message, action, cancellationToken);
        }
        else
        {
            await talk.TypeAsync(step.Words, cancellationToken);
        }

        var (outcome, messages) = await ParityOutcome.ReadAsync(talk, _seen, cancellationToken);
        foreach (var message in messages)
        {
            _messages[message.Key] = message;
        }

        return outcome;
    }
}
