using System.Text.Json;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class FormHtml
{
    public const int MaxFields = 30;

    public static Html Render(FormElement form, Place place)
    {
        var about = new FormRequest(form.FormId, form.EntityId, form.EntityVersion, place.MessageKey);
        var fields = form.Fields.Take(MaxFields).Select((field, index) => FieldHtml.Render(field, place with { Index = (place.Index * 100) + index }));
        return Html.Of(
            $"""
            <form class="card-form" method="post" data-form="{JsonSerializer.Serialize(about, WebJson.Default.FormRequest)}">
            <fieldset>{fields}{Shortened.More(form.Fields.Count - MaxFields)}
            <button class="button primary" type="submit">{form.SubmitLabel}</button></fieldset>
            </form>
            """);
    }
}
