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

    /// <summary>For a message that was marked: its words are the person's to give, the way to it stands in the card.</summary>
    public static Task OfferAsync(TurnContext context, EventInput marked)
    {
        context.HandledBy = TriageActions.Capture;
        context.Reply(Render(string.Empty, source: Uri.TryCreate(marked.SourceLink, UriKind.Absolute, out var source) ? source : null));
        return Task.CompletedTask;
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        var card = await context.FindCardAsync(form.MessageKey, cancellationToken);
        if (card is not null && !card.Elements.OfType<FormElement>().Any())
        {
            // Sent already: a second press on the same form.
            return;
        }

        var source = card?.Elements.OfType<LinkElement>().FirstOrDefault()?.Url;
        var text = TypedText.Clean(form.Values.GetValueOrDefault(Text) ?? string.Empty);
        if (!TypedText.HasWords(text))
        {
            await context.ReplaceAsync(form.MessageKey, Render(text, Strings.Triage_NoWords, source), cancellationToken);
            return;
        }

        if (card is not null)
        {
            await context.ReplaceAsync(form.MessageKey, PlainCard.Of(Strings.Capture_Filed), cancellationToken);
        }

        await dialog.FileAsync(context, text, form.SourceLink ?? source?.AbsoluteUri, cancellationToken);
    }

    private static Card Render(string text, string? fault = null, Uri? source = null) => new(source is null ? Strings.Capture_Title : Strings.Capture_Marked,
    [
        new TitleElement(Strings.Capture_Title),
        .. fault is null ? [] : new[] { new TextElement(fault, TextTone.Warning) },
        .. source is null ? [] : new[] { new LinkElement(Strings.Capture_Source, source) },
        new FormElement(
            TriageActions.CaptureForm,
            [new FormField(Text, Strings.Capture_Text, TypedText.Cut(text, TypedText.MaxTaskLength), Required: true, Multiline: true, MaxLength: TypedText.MaxTaskLength, Fault: fault)],
            Strings.Capture_Submit),
    ]);
}
