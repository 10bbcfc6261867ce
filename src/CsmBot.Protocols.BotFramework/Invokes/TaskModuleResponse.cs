using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Answer to <see cref="InvokeNames.TaskFetch"/>, <see cref="InvokeNames.TaskSubmit"/> and
/// <see cref="InvokeNames.ComposeExtensionFetchTask"/>: a dialog, or a text. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots.
/// </summary>
public sealed record TaskModuleResponse
{
    private TaskModuleResponse(TaskModuleStep task) => Task = task;

    [JsonPropertyName("task"), JsonInclude]
    internal TaskModuleStep Task { get; }

    /// <summary>Opens a dialog, or shows its next page.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="card">What it shows. Actions in it are <c>Action.Submit</c>, not <c>Action.Execute</c>.</param>
    /// <param name="size">How large it is.</param>
    /// <returns>The answer.</returns>
    public static TaskModuleResponse Continue(string title, CardAttachment card, TaskModuleSize size) =>
        new(new TaskModuleContinue { Value = new TaskModuleInfo { Title = title, Card = card, Height = size.Height, Width = size.Width } });

    /// <summary>Ends the dialog with a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static TaskModuleResponse Message(string text) => new(new TaskModuleMessage { Value = text });
}
