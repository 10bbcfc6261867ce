using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Dialogs.Help;

/// <summary>The commands as the overview groups them. One that is named nowhere stands under "More".</summary>
internal static class HelpGroups
{
    public static IReadOnlyList<(string Title, IReadOnlyList<string> Verbs)> All { get; } =
    [
        (Strings.Help_Group_Capture, ["triage", "capture", "bulk", "template"]),
        (Strings.Help_Group_See, ["digest", "activities", "focus", "today", "next", "matrix", "find", "task", "why"]),
        (Strings.Help_Group_Work, ["done", "block", "snooze", "repeat", "edit", "rank", "delegate", "waiting", "drop", "refuse", "reopen", "undo"]),
        (Strings.Help_Group_Accounts, ["account", "accounts", "grade", "segment", "log", "report", "won", "handover", "segments", "alerts", "framework", "team", "undelivered"]),
        (Strings.Help_Group_You, ["me", "nudges", "mute", "away", "cancel", "help"]),
    ];
}
