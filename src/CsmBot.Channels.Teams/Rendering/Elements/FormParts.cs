using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

internal static class FormParts
{
    public const int MaxFields = 30;

    public static IEnumerable<AdaptiveElement> Render(FormElement form, CardScene scene)
    {
        var fields = form.Fields.Take(MaxFields).ToList();
        var asked = fields.Where(field => (field.Value?.Length ?? 0) <= scene.Limits.FieldValue).ToList();
        var data = new CardData(
            Form: form.FormId, EntityId: form.EntityId, EntityVersion: form.EntityVersion, Message: scene.Frame.MessageKey, Fields: [.. asked.Select(field => field.Name)]);
        var submit = ButtonAction.Of(Shortened.Label(form.SubmitLabel, ButtonAction.MaxLabelLength), form.FormId, data, scene.Frame) with { Style = ActionStyle.Positive };
        return
        [
            .. asked.SelectMany(field => FieldParts.Render(field, scene)),
            .. fields.Except(asked).Select(LeftOut),
            .. Shortened.More(form.Fields.Count - fields.Count),
            new ActionSet { Actions = [submit] },
        ];
    }

    private static RichTextBlock LeftOut(FormField field) =>
        RichText.Paragraph(Words.With(TeamsText.Note, Words.With(TeamsText.Field_LeftOut, Shortened.Label(field.Label, FieldParts.MaxLabelLength))));
}
