using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Rhythm;

/// <summary>Looks at something again when it is time. What it finds unchanged it leaves alone; what must come back it saves again.</summary>
internal interface IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    string Kind { get; }

    Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken);
}
