using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Actions;

/// <summary>Answers the buttons whose action ids it names.</summary>
internal interface IActionHandler
{
    IReadOnlyList<string> ActionIds { get; }

    Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken);
}
