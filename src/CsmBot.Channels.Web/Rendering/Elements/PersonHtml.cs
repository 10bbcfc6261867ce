using System.Globalization;
using CsmBot.Conversation.Cards;

namespace CsmBot.Channels.Web.Rendering.Elements;

internal static class PersonHtml
{
    public static Html Render(PersonElement person) => Html.Of(
        $"""<div class="person">{Avatar(person.Name)}<div><p class="person-name" dir="auto">{person.Name}</p><p class="person-role" dir="auto">{person.Role}</p></div></div>""");

    /// <summary>The first letters of the first and the last name, for the eye only: the name always stands beside it.</summary>
    public static Html Avatar(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var letters = words.Length == 0 ? "?" : First(words[0]) + (words.Length > 1 ? First(words[^1]) : string.Empty);
        return Html.Of($"""<span class="avatar" aria-hidden="true">{letters}</span>""");
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();
}
