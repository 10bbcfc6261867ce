using CsmBot.Channels.Web.Text;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class ProgressHtml
{
    public static Html Render(ProgressElement progress, Place place)
    {
        // The bar needs a maximum above zero; the words always tell the numbers as they are.
        var maximum = Math.Max(1, progress.Maximum);
        var value = Math.Clamp(progress.Value, 0, maximum);
        var words = Words.With(PageText.Progress, progress.Value, progress.Maximum);
        var id = place.Id("progress");
        return Html.Of(
            $"""<div class="progress"><label for="{id}" dir="auto">{progress.Label}</label><span class="numbers">{words}</span><progress id="{id}" value="{value}" max="{maximum}">{words}</progress></div>""");
    }
}
