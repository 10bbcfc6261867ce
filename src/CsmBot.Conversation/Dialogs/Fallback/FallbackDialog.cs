using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Fallback;

/// <summary>Answers what no command and no dialog took: the nearest command, or one press to file the text. Never silence.</summary>
internal sealed class FallbackDialog(CommandTable commands) : IDialog, IActionHandler
{
    private const string Offered = "offered";

    public string Name => "fallback";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [Offered];

    public IReadOnlyList<string> ActionIds => [FallbackActions.File, FallbackActions.Run, FallbackActions.Help];

    public void Answer(TurnContext context, CommandLine line, string text)
    {
        if (!TypedText.HasWords(text))
        {
            context.Reply(FallbackCards.NoWords());
            return;
        }

        var nearest = commands.Nearest(line.Verb);
        this.Begin(context, Offered, new FallbackState(text, nearest?.Info.Name, line.Arguments), DialogJson.Default.FallbackState);
        context.Reply(FallbackCards.Unknown(line, text, nearest?.Info));
    }

    /// <summary>Free text is never an answer to the offer: it is new text.</summary>
    public Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken) => Task.FromResult(false);

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var kept = await this.FindAsync(context, DialogJson.Default.FallbackState, cancellationToken);
        var (verb, arguments) = action.ActionId switch
        {
            FallbackActions.Help => ("help", string.Empty),
            FallbackActions.Run when kept?.Verb is not null => (kept.Verb, kept.Arguments),
            FallbackActions.File when kept is not null => ("triage", kept.Text),
            _ => (null, string.Empty),
        };
        if (verb is null || commands.Find(new CommandLine(HasSlash: true, verb, arguments)) is not { } command)
        {
            await context.ReplaceAsync(action.MessageKey, FallbackCards.OfferExpired(), cancellationToken);
            return;
        }

        DialogStore.End(context);
        await command.ExecuteAsync(context, arguments, cancellationToken);
    }
}
