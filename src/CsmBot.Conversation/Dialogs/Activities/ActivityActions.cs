namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary>The buttons and the form of chosen activities.</summary>
internal static class ActivityActions
{
    /// <summary>Shows the form.</summary>
    public const string Choose = "activities.choose.v1";

    public const string Form = "activities.form.v1";

    /// <summary>Makes a task of the activity whose id is the value.</summary>
    public const string Add = "activities.add.v1";

    public const string Show = "activities.show.v1";

    public const string Clear = "activities.clear.v1";
}
