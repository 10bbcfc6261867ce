namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Values of <see cref="Activity.Action"/> of an installation update.</summary>
public static class InstallationActions
{
    /// <summary>The bot was installed.</summary>
    public const string Add = "add";

    /// <summary>The bot was removed; sending there would give 403.</summary>
    public const string Remove = "remove";

    /// <summary>A newer version of the app was installed.</summary>
    public const string AddUpgrade = "add-upgrade";

    /// <summary>The older version went away; the bot stays.</summary>
    public const string RemoveUpgrade = "remove-upgrade";
}
