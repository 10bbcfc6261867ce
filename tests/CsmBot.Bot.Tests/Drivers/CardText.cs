using System.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>A card as text to read and compare: every element, tone, button and value.</summary>
internal static class CardText
{
    public static string Of(Card card)
    {
        var text = new StringBuilder().Append("summary: ").AppendLine(card.Summary);
        foreach (var element in card.Elements)
        {
            text.AppendLine(Of(element));
        }

        return text.ToString();
    }

    private static string Of(CardElement element) => element switch
    {
        TitleElement title => $"# {title.Text}{(title.Quadrant is { } quadrant ? $" ({quadrant})" : string.Empty)}",
        TextElement { Tone: TextTone.Normal } plain => plain.Text,
        TextElement toned => $"{toned.Tone.ToString().ToLowerInvariant()}: {toned.Text}",
        FactsElement facts => string.Join('\n', facts.Facts.Select(fact => $"  {fact.Label}: {fact.Value}")),
        ButtonsElement buttons => string.Join('\n', buttons.Buttons.Select(Of).Prepend($"buttons: {buttons.Label}")),
        TaskListElement list => string.Join('\n', list.Tasks.Select(Of).Prepend($"tasks: {list.Heading}")),
        FormElement form => string.Join('\n', form.Fields.Select(Of).Prepend($"form: {form.FormId} {form.EntityId}@{form.EntityVersion} [{form.SubmitLabel}]")),
        _ => element.ToString(),
    };

    private static string Of(CardButton button) => $"  [{button.Label}] {button.ActionId} {button.EntityId}@{button.EntityVersion} {button.Value} {button.Style}".TrimEnd();

    private static string Of(TaskRow row) => $"  {row.Id} {row.Text} ({row.Quadrant}) {row.Account} {row.Due} {string.Join(' ', row.Buttons.Select(Of))}";

    private static string Of(FormField field) =>
        $"  {field.Name} “{field.Label}” = {field.Value}{(field.Choices is null ? string.Empty : $" of {string.Join(", ", field.Choices.Select(choice => $"{choice.Value}={choice.Label}"))}")}";
}
