using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Commands;

/// <summary>One verb a person can type, the same on every channel, with or without the slash.</summary>
internal interface ICommand
{
    CommandInfo Info { get; }

    Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken);
}
