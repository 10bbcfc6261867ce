using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Validation;
using ButtonColor = CsmBot.Protocols.Slack.Blocks.Objects.ButtonStyle;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>The fields of a form, and under them the button that sends them; a modal has that button in its own frame.</summary>
internal static class FormParts
{
    public static IEnumerable<SlackBlock> Render(FormElement form, CardScene scene)
    {
        var data = Data(form, scene);
        if (!ReferenceEquals(form, scene.Form) || (data with { Fields = null }).ToButtonValue() is null)
        {
            // A second form, whose fields would have the names of the first one's, or one that no button can send. Too many names are for the next step to cut.
            return [TextParts.Warning(SlackStrings.Card_TooLarge)];
        }

        var asked = Asked(form, scene);
        return
        [
            .. asked.Select(field => FieldParts.Render(field, form.FormId, scene)),
            .. form.Fields.Take(scene.Counts.Fields).Except(asked).Select(LeftOut),
            .. Shortened.More(form.Fields.Count - scene.Counts.Fields),
            .. scene.Surface == SlackSurface.Modal ? Array.Empty<SlackBlock>() : [new ActionsBlock([Submit(form, data.ToJson(), scene)])],
        ];
    }

    public static CardData Data(FormElement form, CardScene scene) => new(
        Form: form.FormId,
        EntityId: form.EntityId,
        EntityVersion: form.EntityVersion,
        Message: scene.MessageKey,
        Fields: [.. Asked(form, scene).Select(field => field.Name)]);

    /// <summary>Those whose value a field can hold and whose name comes back as it is.</summary>
    private static List<FormField> Asked(FormElement form, CardScene scene) =>
    [
        .. form.Fields
            .Take(scene.Counts.Fields)
            .Where(field => (field.Value?.Length ?? 0) <= scene.Lengths.FieldValue && FieldIds.Fits(form.FormId, field.Name))
            .Where(field => field.Choices is null || field.Choices.Any(choice => choice.Value.Length is > 0 and <= SelectOption.MaxValueLength))
            .DistinctBy(field => field.Name, StringComparer.Ordinal),
    ];

    private static Protocols.Slack.Blocks.Elements.ButtonElement Submit(FormElement form, string value, CardScene scene) =>
        ButtonParts.Of(form.SubmitLabel, form.FormId, value, scene) with { Style = ButtonColor.Primary };

    private static RichTextBlock LeftOut(FormField field) => TextParts.Warning(Words.With(SlackStrings.Field_LeftOut, Shortened.Label(field.Label, FieldParts.MaxLabelLength)));
}
