using System.Text.RegularExpressions;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Dropping;

/// <summary>
/// A courteous refusal, ready to copy (R7). It varies with account and request, and is the same each time for the same task. The request's own words are
/// left out: they were written for colleagues, may blame and may hold a private number (R63).
/// </summary>
internal static partial class RefusalText
{
    private const int Openings = 3;
    private const int Weighings = 2;
    private const int Closings = 3;

    public static string For(TaskItem task)
    {
        var seed = Seed(task);
        var team = task.Account is { } account ? PhoneNumbers().Replace(account, string.Empty).Trim() : string.Empty;
        return Say.With(
            Strings.Refusal_Frame,
            Part("Refusal_Open_", seed % Openings),
            Say.With(Part("Refusal_Weigh_", seed / Openings % Weighings), team.Length == 0 ? Strings.Refusal_Weigh_you : team),
            Say.ByKey("Refusal_Body_", KindOf(task.Text), Strings.Refusal_Body_other),
            Part("Refusal_Close_", seed / (Openings * Weighings) % Closings));
    }

    private static string Part(string prefix, int index) => Say.ByKey(prefix, (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), string.Empty);

    /// <summary>The same on every machine and after every start, unlike the runtime's string hash.</summary>
    private static int Seed(TaskItem task)
    {
        var seed = 17;
        foreach (var c in task.Account + "|" + task.Text)
        {
            seed = unchecked((seed * 31) + c);
        }

        return seed & int.MaxValue;
    }

    private static string KindOf(string text) =>
        MeetingWords().IsMatch(text) ? "meeting" :
        DocumentWords().IsMatch(text) ? "document" :
        FeatureWords().IsMatch(text) ? "feature" : "other";

    [GeneratedRegex(@"\b(?:meeting|call|webinar|event|lunch|dinner|sync|invit\w*|attend|join|conference|meetup)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex MeetingWords();

    [GeneratedRegex(@"\b(?:slides?|decks?|reports?|documents?|docs?|blogs?|posts?|articles?|videos?|spreadsheets?|surveys?|newsletters?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex DocumentWords();

    [GeneratedRegex(@"\b(?:features?|custom\w*|integrations?|build|add|change|widgets?|exports?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex FeatureWords();

    [GeneratedRegex(@"\+?\d[\d\s().\-/]{5,}\d", RegexOptions.CultureInvariant, 200)]
    private static partial Regex PhoneNumbers();
}
