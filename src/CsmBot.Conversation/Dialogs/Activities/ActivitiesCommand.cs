using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Activities;

/// <summary><c>activities</c> shows what matters most for one's goal, <c>activities 1; 3; write the newsletter</c> chooses it, <c>activities clear</c> forgets it (R26, R28 to R30).</summary>
internal sealed class ActivitiesCommand(TaskFiler filer) : ICommand, IActionHandler, IFormHandler
{
    public CommandInfo Info { get; } = new(
        "activities",
        "activities [choose|clear|1; 3; own words]",
        ["activity", "goals"],
        BareArguments.None,
        Keywords: ["choose", "change", "clear", .. Enum.GetValues<StarterActivity>().SelectMany(starter => new[] { $"{(int)starter + 1}", $"{(int)starter + 1};", $"{(int)starter + 1}," })]);

    public IReadOnlyList<string> ActionIds => [ActivityActions.Choose, ActivityActions.Add, ActivityActions.Show, ActivityActions.Clear];

    public IReadOnlyList<string> FormIds => [ActivityActions.Form];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var (word, rest) = CommandLine.Split(arguments);
        var chooses = word.ToLowerInvariant() is "choose" or "change";
        var typed = chooses ? rest : arguments.Trim();
        context.Reply(typed.ToLowerInvariant() switch
        {
            "" when chooses => ActivityForm.Render(context.Member),
            "" => await ShowAsync(context, notice: null, cancellationToken),
            "clear" or "none" or "off" => await ClearAsync(context, cancellationToken),
            _ => await ChooseAsync(context, typed, cancellationToken),
        });
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken) => await context.ReplaceAsync(
        action.MessageKey,
        action.ActionId switch
        {
            ActivityActions.Choose => ActivityForm.Render(context.Member),
            ActivityActions.Clear => await ClearAsync(context, cancellationToken),
            ActivityActions.Add => await AddAsync(context, action.Value ?? string.Empty, cancellationToken),
            _ => await ShowAsync(context, notice: null, cancellationToken),
        },
        cancellationToken);

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        var (chosen, unreadable) = ActivityForm.Read(form.Values, context.Now);
        var fault = unreadable is not null ? Unreadable(unreadable) : ActivityRules.Check(chosen.Count) is { } wrong ? ActivityCards.Refusal(wrong, chosen.Count) : null;
        await context.ReplaceAsync(
            form.MessageKey,
            fault is null ? await KeepAsync(context, chosen, Strings.Activity_Saved, cancellationToken) : ActivityForm.Render(context.Member, form.Values, fault),
            cancellationToken);
    }

    private static async Task<Card> ChooseAsync(TurnContext context, string typed, CancellationToken cancellationToken)
    {
        var (chosen, unreadable) = ActivityChoice.Read(typed, context.Now);
        return unreadable is not null ? ActivityCards.Refused(Unreadable(unreadable))
            : ActivityRules.Check(chosen.Count) is { } wrong ? ActivityCards.Refused(ActivityCards.Refusal(wrong, chosen.Count))
            : await KeepAsync(context, chosen, Strings.Activity_Saved, cancellationToken);
    }

    private static async Task<Card> ClearAsync(TurnContext context, CancellationToken cancellationToken) => context.Member.Activities.Count == 0
        ? await ShowAsync(context, notice: null, cancellationToken)
        : await KeepAsync(context, [], Strings.Activity_Cleared, cancellationToken);

    private static Task<Card> KeepAsync(TurnContext context, IReadOnlyList<GoalActivity> chosen, string notice, CancellationToken cancellationToken)
    {
        context.Change(context.Member with { Activities = ActivityChoice.Keeping(context.Member.Activities, chosen) });
        context.DescribeForUndo(Strings.Undo_Activities);
        return ShowAsync(context, notice, cancellationToken);
    }

    /// <summary>R38: into Quadrant 2, whatever its words sound like. Pressed twice, it is one task.</summary>
    private async Task<Card> AddAsync(TurnContext context, string id, CancellationToken cancellationToken)
    {
        if (context.Member.Activities.FirstOrDefault(activity => activity.Id == id) is not { } chosen)
        {
            return await ShowAsync(context, Strings.Activity_Gone, cancellationToken);
        }

        var view = await ActivityView.ReadAsync(context, cancellationToken);
        if (view.Trail.OpenTask(id) is { } open)
        {
            return ActivityCards.Show(context, view, Say.With(Strings.Activity_AlreadyOpen, open));
        }

        var filed = await filer.FileAsync(context, chosen.Text, source: null, new GivenFields(Priority: Priority.Of(Quadrant.Schedule), Activity: id), cancellationToken);
        context.DescribeForUndo(Say.With(Strings.Undo_Filed, filed.Task.Id));
        return ActivityCards.Show(context, ActivityView.Of(context.Member, view.Trail.After(filed.Task)), Say.With(Strings.Activity_Filed, filed.Task.Id));
    }

    private static async Task<Card> ShowAsync(TurnContext context, string? notice, CancellationToken cancellationToken) =>
        ActivityCards.Show(context, await ActivityView.ReadAsync(context, cancellationToken), notice);

    private static string Unreadable(string typed) => Say.With(Strings.Activity_Unreadable, TypedText.Shorten(typed, 40));
}
