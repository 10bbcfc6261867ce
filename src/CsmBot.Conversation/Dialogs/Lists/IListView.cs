using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>A list that a command shows and a button refreshes.</summary>
internal interface IListView
{
    string Name { get; }

    Task<Card> RenderAsync(TurnContext context, CancellationToken cancellationToken);
}
