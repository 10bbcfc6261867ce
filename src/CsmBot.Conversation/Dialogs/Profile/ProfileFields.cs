namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>The settings by the names that the one-line forms and the form's fields share.</summary>
internal static class ProfileFields
{
    public const string Zone = "zone";
    public const string Days = "days";
    public const string Hours = "hours";
    public const string Holidays = "holidays";
    public const string Block = "block";
    public const string Digest = "digest";
    public const string Clock = "clock";
    public const string Dates = "dates";

    public static IReadOnlyList<string> All { get; } = [Zone, Days, Hours, Holidays, Block, Digest, Clock, Dates];

    /// <summary>Words after which "me" is a command even without its slash.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. All, "timezone", "tz", "edit", "change"];

    /// <summary>The setting a word means, or null.</summary>
    public static string? Named(string word) => word.TrimEnd(':', '=').ToLowerInvariant() switch
    {
        "zone" or "timezone" or "tz" or "time-zone" or "city" => Zone,
        "days" or "day" or "weekdays" or "workdays" or "week" => Days,
        "hours" or "hour" or "workhours" or "time" => Hours,
        "holidays" or "holiday" or "country" or "region" => Holidays,
        "block" or "morning" or "focus" => Block,
        "digest" or "briefing" => Digest,
        "clock" => Clock,
        "dates" or "date" or "dateorder" or "date-order" => Dates,
        _ => null,
    };
}
