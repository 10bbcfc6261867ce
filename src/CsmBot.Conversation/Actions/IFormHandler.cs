using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Actions;

/// <summary>Answers the forms whose ids it names.</summary>
internal interface IFormHandler
{
    IReadOnlyList<string> FormIds { get; }

    Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken);
}
