using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
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

    public async Task AnswerAsync(TurnContext context, CommandLine line, string text, CancellationToken cancellationToken)
    {
        if (SmallTalk.IsThanks(text))
        {
            context.Reply(FallbackCards.Welcome());
            return;
        }

        if (!TypedText.HasWords(text))
        {
            context.Reply(FallbackCards.NoWords());
            return;
        }

        if (SmallTalk.IsGreeting(text))
        {
            context.Reply(WelcomeCard.Render(context.Member.Name));
            return;
        }

        if (SmallTalk.Command(text) is { } verb && commands.Find(new CommandLine(HasSlash: true, verb, string.Empty)) is { } meant)
        {
            context.HandledBy = meant.Info.Name;
            await meant.ExecuteAsync(context, string.Empty, cancellationToken);
            return;
        }

        Offer(context, line, text);
    }

    private void Offer(TurnContext context, CommandLine line, string text)
    {
        // "Next week we review Acme" begins with a command and is none: then the whole text is work, or the command was meant after all.
        var known = commands.Find(line with { HasSlash = true });
        var nearest = known ?? commands.Nearest(line.Verb);
        var arguments = known is null ? line.Arguments : string.Empty;
        this.Begin(context, Offered, new FallbackState(text, nearest?.Info.Name, arguments), DialogJson.Default.FallbackState);
        context.Reply(known is null ? FallbackCards.Unknown(line, text, nearest?.Info) : FallbackCards.TaskOrCommand(text, known.Info));
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
