using System.Text.Json;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

/// <summary>
/// Buttons side by side. Each belongs to the page's one hidden form, so that it also works where the script did not load; its value says what was pressed.
/// </summary>
internal static class ButtonsHtml
{
    public const int MaxButtons = 25;

    public const int MaxLabelLength = 80;

    public static Html Render(ButtonsElement element, Place place)
    {
        var buttons = element.Buttons.Take(MaxButtons).Select(button => Button(button, place));
        var more = Shortened.More(element.Buttons.Count - MaxButtons);
        if (element.Label is { Length: > 0 } label)
        {
            var id = place.Id("label");
            return Html.Of($"""<div class="buttons labelled" role="group" aria-labelledby="{id}"><span class="buttons-label" id="{id}">{label}</span>{buttons}{more}</div>""");
        }

        var quiet = element.Buttons.Any(button => button.Style == ButtonStyle.Primary) ? string.Empty : " quiet";
        return Html.Of($"""<div class="buttons{quiet}">{buttons}{more}</div>""");
    }

    /// <param name="about">What the button acts on, where its label alone would not tell those who hear the page.</param>
    public static Html Button(CardButton button, Place place, string? about = null)
    {
        var press = new PressRequest(button.ActionId, button.EntityId, button.EntityVersion, button.Value, place.MessageKey);
        var style = button.Style switch
        {
            ButtonStyle.Primary => " primary",
            ButtonStyle.Danger => " danger",
            _ => string.Empty,
        };
        var hint = about is null ? Html.Empty : Html.Of($"""<span class="visually-hidden"> {about}</span>""");
        return Html.Of(
            $"""<button class="button{style}" type="submit" form="press" name="press" value="{JsonSerializer.Serialize(press, WebJson.Default.PressRequest)}">{Shortened.Text(button.Label, MaxLabelLength)}{hint}</button>""");
    }
}
