namespace CsmBot.Conversation.Dialogs.Profile;

internal static class ProfileActions
{
    /// <summary>Takes the zone named by the value.</summary>
    public const string Zone = "me.zone.v1";

    /// <summary>Shows the form.</summary>
    public const string Edit = "me.edit.v1";

    public const string Form = "me.form.v1";
}
