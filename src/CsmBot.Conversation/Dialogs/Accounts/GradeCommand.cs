using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>grade Acme</c> opens one card; <c>grade Acme B2 because they asked for more</c> does it in one line (R66-R68).</summary>
internal sealed class GradeCommand : ICommand, IActionHandler, IFormHandler
{
    public CommandInfo Info { get; } = new("grade", "grade <account> [A1…C3] [reason]", ["regrade"], BareArguments.Few);

    public IReadOnlyList<string> ActionIds => [AccountActions.Grade, AccountActions.Call, AccountActions.Watch, AccountActions.Apply, AccountActions.StillRight];

    public IReadOnlyList<string> FormIds => [AccountActions.GradeForm, AccountActions.WatchForm];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var line = GradeLine.Parse(arguments);
        if (line.BadGrade is { } bad)
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Grade_Bad, TypedText.Shorten(bad, 10))).ForEverybody());
            return;
        }

        var value = line.Grade is { } typed ? GradeValue.Write(typed, line.Reason) : null;
        if (await AccountAccess.FindAsync(context, line.Name, AccountActions.Grade, value, cancellationToken) is not { } account)
        {
            return;
        }

        if (line.Grade is { } grade)
        {
            await Grading.OfferAsync(context, account, account.Name, grade, line.Reason, messageKey: null, cancellationToken);
        }
        else
        {
            context.Reply(GradingForms.Grade(account, await context.Session.GetFrameworkAsync(cancellationToken)));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (action.ActionId == AccountActions.Call)
        {
            await CallAsync(context, account, action, cancellationToken);
        }
        else if (action.ActionId == AccountActions.Watch)
        {
            await context.ReplaceAsync(action.MessageKey, GradingForms.Watch(account), cancellationToken);
        }
        else if (action.ActionId == AccountActions.StillRight)
        {
            await ConfirmAsync(context, account, action, cancellationToken);
        }
        else if (GradeValue.Read(action.Value, framework) is { } given)
        {
            var also = new AccountGrading(given.Amount, Why: null);
            await (action.ActionId == AccountActions.Apply
                ? Grading.ApplyAsync(context, account, account.Name, given.Grade, given.Reason, action.MessageKey, cancellationToken, also)
                : Grading.OfferAsync(context, account, account.Name, given.Grade, given.Reason, action.MessageKey, cancellationToken, also));
        }
        else
        {
            await context.ReplaceAsync(action.MessageKey, GradingForms.Grade(account, framework), cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (await AccountAccess.FindAsync(context, form.EntityId, form.EntityVersion, form.MessageKey, cancellationToken) is not { } account)
        {
            return;
        }

        await (form.FormId == AccountActions.WatchForm ? WatchAsync(context, account, form, cancellationToken) : GradeAsync(context, account, form, cancellationToken));
    }

    private static async Task GradeAsync(TurnContext context, KnownAccount account, FormInput form, CancellationToken cancellationToken)
    {
        var typed = form.Values.GetValueOrDefault(GradingForms.Size) ?? string.Empty;
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (PotentialText.Read(typed, framework) is not { } potential)
        {
            await context.ReplaceAsync(form.MessageKey, GradingForms.Grade(account, framework, form.Values, Say.With(Strings.Grade_BadSize, TypedText.Shorten(typed, 30))), cancellationToken);
            return;
        }

        var checklist = new LikelihoodChecklist(
            Says(form, GradingForms.Champion), Enum.GetValues<GrowthBarrier>().Where(barrier => Says(form, GradingForms.Barrier(barrier))).ToHashSet());
        var judged = int.TryParse(form.Values.GetValueOrDefault(GradingForms.Likelihood), NumberStyles.None, CultureInfo.InvariantCulture, out var likelihood)
            && likelihood is >= GrowthGrade.BestLikelihood and <= GrowthGrade.WorstLikelihood;
        var grade = new GrowthGrade(potential.Size, judged ? likelihood : checklist.Suggest());
        var also = new AccountGrading(potential.Amount, Why(grade, checklist, judged));
        await Grading.OfferAsync(context, account, account.Name, grade, form.Values.GetValueOrDefault(GradingForms.Reason) ?? string.Empty, form.MessageKey, cancellationToken, also);
    }

    private static async Task CallAsync(TurnContext context, KnownAccount account, ActionInput action, CancellationToken cancellationToken)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        if (!account.NeedsCall(framework.Grid) || account.Grade is not { } grade || action.Value is not ("1" or "2"))
        {
            await AccountAccess.ShowAsync(context, account, action.MessageKey, cancellationToken);
            return;
        }

        var tier = action.Value == "1" ? 1 : 2;
        var called = account with { Tier = tier, Grade = grade with { CalledTier = tier } };
        var said = Say.With(Strings.Account_Called, AccountCards.Tier(called.Tier));
        var changed = context.Change(account, called, AccountEventKind.Called, said, said);
        context.DescribeForUndo(Say.With(Strings.Undo_Called, account.Name, AccountCards.Tier(called.Tier)));
        await AccountAccess.ShowAsync(context, changed, action.MessageKey, cancellationToken, new TextElement(said));
    }

    /// <summary>One press says that the grade still holds, and sets the date of it (R77).</summary>
    private static async Task ConfirmAsync(TurnContext context, KnownAccount account, ActionInput action, CancellationToken cancellationToken)
    {
        if (account.Grade is not { } grade)
        {
            await AccountAccess.ShowAsync(context, account, action.MessageKey, cancellationToken);
            return;
        }

        var said = Say.With(Strings.Regrade_Confirmed, grade.Grade);
        // What Sales said, said again by Success, is what Success says (R74).
        var holds = grade with { ConfirmedAt = context.Now, BySales = grade.BySales && context.Member.Role == MemberRole.Sales };
        var confirmed = context.Change(account, account with { Grade = holds, Regrade = null }, AccountEventKind.Confirmed, said, said);
        context.DescribeForUndo(Say.With(Strings.Undo_Confirmed, account.Name));
        await DealWork.GradedAsync(context, confirmed, cancellationToken);
        await AccountAccess.ShowAsync(context, confirmed, action.MessageKey, cancellationToken, new TextElement(said));
    }

    private static async Task WatchAsync(TurnContext context, KnownAccount account, FormInput form, CancellationToken cancellationToken)
    {
        var typed = TypedText.Clean(form.Values.GetValueOrDefault(GradingForms.Change) ?? string.Empty);
        if (TypedText.NoteOrNull(typed) is not { } awaited)
        {
            await context.ReplaceAsync(form.MessageKey, GradingForms.Watch(account, Strings.Watch_Empty), cancellationToken);
            return;
        }

        var watched = context.Change(account, account with { Watch = awaited }, AccountEventKind.Watched, awaited);
        context.DescribeForUndo(Say.With(Strings.Undo_Watched, account.Name));
        await AccountAccess.ShowAsync(context, watched, form.MessageKey, cancellationToken, new TextElement(Strings.Watch_Saved));
    }

    private static bool Says(FormInput form, string field) => form.Values.GetValueOrDefault(field) == GradingForms.Yes;

    private static string Why(GrowthGrade grade, LikelihoodChecklist checklist, bool judged)
    {
        var barriers = checklist.Barriers.Count == 0
            ? Strings.Grade_NoBarriers
            : string.Join(", ", checklist.Barriers.Order().Select(barrier => Say.ByKey("Barrier_Short_", barrier.ToString(), string.Empty)));
        return Say.With(
            judged ? Strings.Grade_Why_Judged : Strings.Grade_Why_Suggested, grade.Likelihood, checklist.HasChampion ? Strings.Grade_WithChampion : Strings.Grade_WithoutChampion, barriers, checklist.Suggest());
    }
}
