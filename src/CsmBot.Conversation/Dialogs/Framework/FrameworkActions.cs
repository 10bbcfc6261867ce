namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>The buttons and forms of the framework. What a form made is carried by the preview's button, as <see cref="FrameworkCode"/>.</summary>
internal static class FrameworkActions
{
    public const string Show = "framework.show.v1";

    /// <summary>Shows the form.</summary>
    public const string Figures = "framework.figures.v1";

    public const string FiguresForm = "framework.figures-form.v1";

    /// <summary>Shows the form.</summary>
    public const string Grid = "framework.grid.v1";

    public const string GridForm = "framework.grid-form.v1";

    /// <summary>Shows the form.</summary>
    public const string Signals = "framework.signals.v1";

    public const string SignalsForm = "framework.signals-form.v1";

    /// <summary>Shows the form.</summary>
    public const string Reminders = "framework.reminders.v1";

    public const string RemindersForm = "framework.reminders-form.v1";

    public const string Apply = "framework.apply.v1";
}
