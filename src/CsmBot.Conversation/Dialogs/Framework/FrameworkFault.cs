using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>What keeps a framework from making sense.</summary>
internal static class FrameworkFault
{
    private const int MostDays = 730;
    private const int MostMinutes = 60 * 24 * 7;

    /// <summary>The field and why; null when all is well.</summary>
    public static (string Field, string Words)? Of(AccountFramework framework) => framework switch
    {
        { Bounds: var bounds } when bounds.Lower <= 0 || bounds.Upper <= bounds.Lower => (FrameworkForms.Upper, Strings.Framework_BadBounds),
        _ when !IsDays(framework.RegradeTier1Days) => (FrameworkForms.Regrade1, Strings.Framework_BadDays),
        _ when !IsDays(framework.RegradeTier2Days) => (FrameworkForms.Regrade2, Strings.Framework_BadDays),
        _ when !IsDays(framework.RegradeTier3Days) => (FrameworkForms.Regrade3, Strings.Framework_BadDays),
        // Tier 2 can move either way quickly (R101).
        _ when framework.RegradeTier2Days >= Math.Min(framework.RegradeTier1Days, framework.RegradeTier3Days) => (FrameworkForms.Regrade2, Strings.Framework_Tier2First),
        _ when !IsDays(framework.SilenceDays) => (FrameworkForms.SilenceDays, Strings.Framework_BadDays),
        _ when framework.UnmotivatedMinutes is < 0 or > MostMinutes => (FrameworkForms.Cap, Strings.Framework_BadMinutes),
        _ when framework.AlertMinutes is < 1 or > MostMinutes => (FrameworkForms.AlertMinutes, Strings.Framework_BadMinutes),
        _ when !framework.Targets.IsPlan => (FrameworkForms.Targets, Strings.Framework_BadTargets),
        _ when framework.RescuePercent is < 0 or > 100 => (FrameworkForms.Rescue, Strings.Framework_BadPercent),
        _ => ReminderFields.FaultOf(framework.Reminders),
    };

    private static bool IsDays(int days) => days is >= 1 and <= MostDays;
}
