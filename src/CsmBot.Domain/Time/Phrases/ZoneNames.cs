namespace CsmBot.Domain.Time.Phrases;

/// <summary>IANA zones for the abbreviations of <see cref="LexClass.Zone"/>, by the value the lexicon gives them.</summary>
internal static class ZoneNames
{
    private static readonly string[] Ids =
    [
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Etc/UTC", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney",
        "Europe/Helsinki", "Asia/Singapore",
    ];

    public static string Id(int zone) => Ids[zone];
}
