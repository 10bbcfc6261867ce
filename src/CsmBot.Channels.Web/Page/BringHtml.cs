using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Channels.Web.Text;

namespace CsmBot.Channels.Web.Page;

/// <summary>Where a file of accounts is chosen.</summary>
internal static class BringHtml
{
    public static Html Area(Chat chat, string token) => Html.Of($"""<details class="bring"><summary>{PageText.Bring_Title}</summary>{Form(chat, token)}</details>""");

    public static Html Form(Chat chat, string token) => Html.Of(
        $"""
        <form class="bring-form" method="post" enctype="multipart/form-data" action="/accounts/look{chat.Query}"><input type="hidden" name="page" value="{token}">
        <div class="field"><label for="accounts-file">{PageText.Bring_File}</label>
        <input id="accounts-file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv" required aria-describedby="accounts-help"></div>
        <p class="subtle" id="accounts-help">{PageText.Bring_Help}</p>
        <button class="button" type="submit">{PageText.Bring_Look}</button></form>
        """);
}
