using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>"Triage this message": the message's words in a form, to be shortened or added to, and filed with the way back to it (T6).</summary>
internal sealed class CaptureForm(TriageDialog dialog) : IActionHandler, IFormHandler
{
    private const string Text = "text";

    public IReadOnlyList<string> ActionIds => [TriageActions.Capture];

    public IReadOnlyList<string> FormIds => [TriageActions.CaptureForm];

    public Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        context.Reply(Render(TypedText.Clean(action.Value ?? string.Empty)));
        return Task.CompletedTask;
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        var text = TypedText.Clean(form.Values.GetValueOrDefault(Text) ?? string.Empty);
        if (!TypedText.HasWords(text))
        {
            context.Reply(Render(text, Strings.Triage_NoWords));
            return;
        }

        await dialog.FileAsync(context, text, form.SourceLink, cancellationToken);
    }

    private static Card Render(string text, string? fault = null) => new(Strings.Capture_Title,
    [
        new TitleElement(Strings.Capture_Title),
        .. fault is null ? [] : new[] { new TextElement(fault, TextTone.Warning) },
        new FormElement(
            TriageActions.CaptureForm,
            [new FormField(Text, Strings.Capture_Text, TypedText.Cut(text, TypedText.MaxTaskLength), Required: true, Multiline: true, MaxLength: TypedText.MaxTaskLength, Fault: fault)],
            Strings.Capture_Submit),
    ]);
}
