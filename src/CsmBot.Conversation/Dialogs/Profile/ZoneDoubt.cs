namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Why a typed zone was not taken as it stands.</summary>
internal enum ZoneDoubt
{
    None,

    /// <summary>"CET", "EST": names one half of the year, or several places.</summary>
    Abbreviation,

    /// <summary>"UTC+2": stands still when clocks change.</summary>
    Offset,

    /// <summary>A country with several zones.</summary>
    Country,

    /// <summary>Not known, but near to something known.</summary>
    Slip,
    Unknown,
}
