namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>Reads a typed yes or no; anything longer is an explanation.</summary>
internal static class Answer
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "y", "yes", "yep", "yeah", "yup", "sure", "correct", "true", "ja", "oui", "si", "👍" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "n", "no", "nope", "nah", "not", "false", "nein", "non", "👎" };

    public static bool? Read(string text)
    {
        var word = text.Trim().TrimEnd('.', '!', ',').Trim();
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }
}
