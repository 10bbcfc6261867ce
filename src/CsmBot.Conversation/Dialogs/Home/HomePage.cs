using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Home;

/// <summary>A person's own page of the bot: the matrix, what they chose as mattering most (R30), and today's list under it.</summary>
internal sealed class HomePage(MatrixCommand matrix, TodayCommand today)
{
    public async Task ShowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        context.HandledBy = "home";
        var grid = await matrix.RenderAsync(context, cancellationToken);
        var day = await today.RenderAsync(context, cancellationToken);
        context.Return(new Card(grid.Summary, [.. Lasting(grid), .. ActivityText.Lines(context, await ActivityView.ReadAsync(context, cancellationToken)), .. Lasting(day)]));
    }

    /// <summary>Without the buttons from list to list: both are here, and the page shows itself afresh.</summary>
    private static IEnumerable<CardElement> Lasting(Card card) => card.Elements.Where(element => element is not ButtonsElement);
}
