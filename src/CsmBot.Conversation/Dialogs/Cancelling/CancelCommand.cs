using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Cancelling;

/// <summary><c>cancel</c>: ends whatever was being asked.</summary>
internal sealed class CancelCommand : ICommand
{
    public CommandInfo Info { get; } = new("cancel", "cancel", ["nevermind", "abort"], BareArguments.None, Global: true);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var open = await context.Session.FindDialogAsync(context.OwnPlace, context.Member.Id, cancellationToken) is { } state && state.ExpiresAt > context.Now;
        DialogStore.End(context);
        context.Reply(PlainCard.Of(open ? Strings.Cancel_Done : Strings.Cancel_Nothing).ForEverybody());
    }
}
