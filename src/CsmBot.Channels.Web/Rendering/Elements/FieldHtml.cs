using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

/// <summary>One labelled field. Its name goes to the script as data, so that no field can shadow a property of the form.</summary>
internal static class FieldHtml
{
    public const int MaxChoices = 250;

    /// <summary>The longest text a field may take, whatever the card asks for.</summary>
    public const int MaxInputLength = 10_000;

    public static Html Render(FormField field, Place place)
    {
        var id = place.Id("field");
        var mark = field.Required ? Html.Of($""" <span class="required">({PageText.Required})</span>""") : Html.Empty;
        return Html.Of($"""<div class="field"><label for="{id}" dir="auto">{field.Label}{mark}</label>{Control(field, id)}</div>""");
    }

    private static Html Control(FormField field, string id)
    {
        var required = field.Required ? Html.Of($" required") : Html.Empty;
        var limit = Math.Clamp(field.MaxLength, 1, MaxInputLength);
        return field switch
        {
            { Choices: { } choices } => Html.Of($"""<select id="{id}" data-field="{field.Name}"{required}>{Options(field, choices)}</select>"""),
            { Multiline: true } => Html.Of(
                $"""<textarea id="{id}" data-field="{field.Name}" rows="3" maxlength="{limit}" placeholder="{field.Placeholder}" dir="auto"{required}>{"\n" + field.Value}</textarea>"""),
            _ => Html.Of(
                $"""<input id="{id}" data-field="{field.Name}" type="text" value="{field.Value}" maxlength="{limit}" placeholder="{field.Placeholder}" dir="auto" autocomplete="off"{required}>"""),
        };
    }

    private static IEnumerable<Html> Options(FormField field, IReadOnlyList<FormChoice> choices)
    {
        if (!choices.Any(choice => choice.Value == field.Value))
        {
            yield return Html.Of($"""<option value="">{field.Placeholder ?? PageText.Choose}</option>""");
        }

        foreach (var choice in choices.Take(MaxChoices))
        {
            var selected = choice.Value == field.Value ? Html.Of($" selected") : Html.Empty;
            yield return Html.Of($"""<option value="{choice.Value}"{selected}>{choice.Label}</option>""");
        }
    }
}
