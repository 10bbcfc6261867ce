using CsmBot.Channels.Slack.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Channels.Slack.Rendering.Elements;

/// <summary>One labelled field.</summary>
internal static class FieldParts
{
    public const int MaxLabelLength = 100;

    public static InputBlock Render(FormField field, string formId, CardScene scene)
    {
        var placeholder = field.Placeholder is { Length: > 0 } hint ? PlainLabel.Of(hint, SlackElement.MaxPlaceholderLength) : null;
        var choices = Choices(field, scene.Counts.Choices);
        IInputElement element = choices.Count > 0 ? Menu(field, choices, placeholder) : Line(field, placeholder);
        var left = (field.Choices?.Count ?? 0) - choices.Count;
        return new InputBlock(PlainLabel.Of(field.Label, MaxLabelLength), element)
        {
            BlockId = FieldIds.Block(formId, field.Name),
            Optional = !field.Required,
            Hint = left > 0 ? PlainLabel.Whole(Words.With(SlackStrings.More, left)) : null,
        };
    }

    /// <summary>A value that is longer than the field allows stays whole, or saving would shorten what is stored; one with lines needs a field that has them.</summary>
    private static PlainTextInput Line(FormField field, PlainText? placeholder)
    {
        var value = field.Value is { Length: > 0 } ? field.Value : null;
        return new PlainTextInput
        {
            ActionId = FieldIds.Action,
            InitialValue = value,
            Multiline = field.Multiline || value?.Contains('\n', StringComparison.Ordinal) == true,
            MaxLength = Math.Clamp(Math.Max(field.MaxLength, value?.Length ?? 0), 1, PlainTextInput.LengthLimit),
            Placeholder = placeholder,
        };
    }

    private static StaticSelect Menu(FormField field, List<FormChoice> choices, PlainText? placeholder)
    {
        List<SelectOption> options = [.. choices.Select(choice => new SelectOption(PlainLabel.Of(choice.Label, SelectOption.MaxTextLength), choice.Value))];
        return new StaticSelect(options)
        {
            ActionId = FieldIds.Action,
            InitialOption = options.Find(option => option.Value == field.Value),
            Placeholder = placeholder ?? PlainLabel.Of(SlackStrings.Choose, SlackElement.MaxPlaceholderLength),
        };
    }

    /// <summary>The first ones that an entry can carry, and among them in any case the one that is chosen.</summary>
    private static List<FormChoice> Choices(FormField field, int limit)
    {
        var all = (field.Choices ?? []).Where(choice => choice.Value.Length is > 0 and <= SelectOption.MaxValueLength).DistinctBy(choice => choice.Value, StringComparer.Ordinal).ToList();
        var first = all.Take(limit).ToList();
        return all.Skip(limit).FirstOrDefault(choice => choice.Value == field.Value) is { } chosen ? [chosen, .. first.SkipLast(1)] : first;
    }
}
