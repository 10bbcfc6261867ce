using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary><c>triage churn threat at Acme</c>: the main job.</summary>
internal sealed class TriageCommand(TriageDialog dialog) : ICommand
{
    public CommandInfo Info { get; } = new("triage", "triage <text>", ["t", "add", "capture"], BareArguments.Any);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            dialog.AskForText(context);
            return;
        }

        if (!TypedText.HasWords(arguments))
        {
            context.Reply(PlainCard.Warning(Strings.Triage_NoWords).ForEverybody());
            return;
        }

        await dialog.FileAsync(context, arguments, cancellationToken);
    }
}
