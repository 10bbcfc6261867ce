using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>The forms of the framework and what was entered in them.</summary>
internal static class FrameworkForms
{
    public const string Currency = "currency";
    public const string Upper = "upper";
    public const string Lower = "lower";
    public const string Regrade1 = "regrade1";
    public const string Regrade2 = "regrade2";
    public const string Regrade3 = "regrade3";
    public const string SilenceDays = "silence";
    public const string Cap = "cap";
    public const string AlertMinutes = "alert";
    public const string Targets = "targets";
    public const string Rescue = "rescue";
    public const string Approval = "approval";

    private static readonly string[] Fields = [Currency, Upper, Lower, Regrade1, Regrade2, Regrade3, SilenceDays, Cap, AlertMinutes, Targets, Rescue, Approval];

    public static Card Figures(AccountFramework framework, IReadOnlyDictionary<string, string>? typed = null, (string Field, string Words)? fault = null) => Form(
        Strings.Framework_FiguresTitle,
        FrameworkActions.FiguresForm,
        Fields.Select(field => new FormField(
            field,
            Label(field),
            typed?.GetValueOrDefault(field) ?? (field == Approval ? framework.Approval.ToString() : Write(framework, field)),
            Required: true,
            MaxLength: 30,
            Choices: field == Approval ? [.. Enum.GetValues<DelegationApproval>().Select(approval => new FormChoice(approval.ToString(), ApprovalName(approval)))] : null,
            Fault: fault?.Field == field ? fault.Value.Words : null)),
        framework,
        fault);

    public static Card Grid(AccountFramework framework) => Form(
        Strings.Framework_GridTitle,
        FrameworkActions.GridForm,
        GrowthGrade.All.Select(grade => new FormField(
            grade.ToString(), grade.ToString(), framework.Grid.CellOf(grade).ToString(), Choices: [.. Enum.GetValues<TierCell>().Select(cell => new FormChoice(cell.ToString(), CellName(cell)))])),
        framework);

    public static Card Signals(AccountFramework framework) => Form(
        Strings.Framework_SignalsTitle,
        FrameworkActions.SignalsForm,
        Enum.GetValues<SignalKind>().Select(kind => new FormField(
            kind.ToString(),
            Say.ByKey("Signal_", kind.ToString(), kind.ToString()),
            framework.ActionFor(kind).ToString(),
            Choices: [.. Enum.GetValues<SignalAction>().Select(action => new FormChoice(action.ToString(), ActionName(action)))])),
        framework);

    public static Card Reminders(AccountFramework framework, IReadOnlyDictionary<string, string>? typed = null, (string Field, string Words)? fault = null) => Form(
        Strings.Framework_RemindersTitle,
        FrameworkActions.RemindersForm,
        ReminderFields.All.Select(field => new FormField(
            field,
            Label(field),
            typed?.GetValueOrDefault(field) ?? ReminderFields.Write(framework.Reminders, field),
            Required: true,
            MaxLength: 30,
            Fault: fault?.Field == field ? fault.Value.Words : null)),
        framework,
        fault);

    /// <summary>What the reminders' form says, or the first field that cannot be read.</summary>
    public static (AccountFramework? Framework, (string Field, string Words)? Fault) ReadReminders(AccountFramework present, IReadOnlyDictionary<string, string> typed)
    {
        var limits = present.Reminders;
        foreach (var field in ReminderFields.All.Where(typed.ContainsKey))
        {
            if (ReminderFields.Apply(limits, field, typed[field]) is not { } applied)
            {
                return (null, (field, Say.With(Strings.Framework_Unreadable, TypedText.Shorten(typed[field], 30))));
            }

            limits = applied;
        }

        return ReminderFields.FaultOf(limits) is { } fault ? (null, fault) : (present with { Reminders = limits }, null);
    }

    /// <summary>What the figures' form says, or the first field that cannot be read.</summary>
    public static (AccountFramework? Framework, (string Field, string Words)? Fault) ReadFigures(AccountFramework present, IReadOnlyDictionary<string, string> typed)
    {
        var framework = present;
        foreach (var field in Fields)
        {
            if (typed.TryGetValue(field, out var value))
            {
                if (Apply(framework, field, value.Trim()) is not { } applied)
                {
                    return (null, (field, Say.With(Strings.Framework_Unreadable, TypedText.Shorten(value, 30))));
                }

                framework = applied;
            }
        }

        return FrameworkFault.Of(framework) is { } fault ? (null, fault) : (framework, null);
    }

    public static AccountFramework ReadGrid(AccountFramework present, IReadOnlyDictionary<string, string> typed) => present with
    {
        Grid = new TierGrid { Cells = [.. GrowthGrade.All.Select(grade => Enum.TryParse<TierCell>(typed.GetValueOrDefault(grade.ToString()), out var cell) && Enum.IsDefined(cell) ? cell : present.Grid.CellOf(grade))] },
    };

    public static AccountFramework ReadSignals(AccountFramework present, IReadOnlyDictionary<string, string> typed) => present with
    {
        Signals = Enum.GetValues<SignalKind>()
            .Select(kind => (kind, action: Enum.TryParse<SignalAction>(typed.GetValueOrDefault(kind.ToString()), out var action) && Enum.IsDefined(action) ? action : present.ActionFor(kind)))
            .Where(pair => pair.action != SignalRules.DefaultOf(pair.kind))
            .ToDictionary(pair => pair.kind, pair => pair.action),
    };

    public static string CellName(TierCell cell) => Say.ByKey("Framework_Cell_", cell.ToString(), cell.ToString());

    public static string ActionName(SignalAction action) => Say.ByKey("SignalAction_", action.ToString(), action.ToString());

    /// <summary>As typed, or as a form has it; null when it is none.</summary>
    public static DelegationApproval? ReadApproval(string typed) => typed.Trim().ToLowerInvariant() switch
    {
        "off" or "none" or "no" => DelegationApproval.Off,
        "q3" or "3" or "quadrant 3" or "quadrant3" => DelegationApproval.Quadrant3,
        "all" or "on" or "yes" => DelegationApproval.All,
        _ => null,
    };

    public static string Label(string field) => Say.ByKey("Framework_Field_", field, field);

    public static string Write(AccountFramework framework, string field) => field switch
    {
        Currency => framework.Currency,
        Upper => Text(framework.Bounds.Upper),
        Lower => Text(framework.Bounds.Lower),
        Regrade1 => Text(framework.RegradeTier1Days),
        Regrade2 => Text(framework.RegradeTier2Days),
        Regrade3 => Text(framework.RegradeTier3Days),
        SilenceDays => Text(framework.SilenceDays),
        Cap => Text(framework.UnmotivatedMinutes),
        AlertMinutes => Text(framework.AlertMinutes),
        Targets => string.Create(CultureInfo.InvariantCulture, $"{framework.Targets.HighPerformer} / {framework.Targets.Untrained} / {framework.Targets.Unmotivated} / {framework.Targets.NeedToExit}"),
        Approval => ApprovalName(framework.Approval),
        _ => Text(framework.RescuePercent),
    };

    private static string ApprovalName(DelegationApproval approval) => Say.ByKey("Framework_Approval_", approval.ToString(), approval.ToString());

    private static AccountFramework? Apply(AccountFramework framework, string field, string value) => field switch
    {
        Currency => AmountText.IsCode(value.ToUpperInvariant()) ? framework with { Currency = value.ToUpperInvariant() } : null,
        Upper => Amount(value, framework) is { } upper ? framework with { Bounds = framework.Bounds with { Upper = upper } } : null,
        Lower => Amount(value, framework) is { } lower ? framework with { Bounds = framework.Bounds with { Lower = lower } } : null,
        Targets => ReadTargets(value) is { } targets ? framework with { Targets = targets } : null,
        Approval => ReadApproval(value) is { } approval ? framework with { Approval = approval } : null,
        Rescue => decimal.TryParse(value.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? framework with { RescuePercent = percent } : null,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Apply(framework, field, number) : null,
    };

    private static AccountFramework Apply(AccountFramework framework, string field, int number) => field switch
    {
        Regrade1 => framework with { RegradeTier1Days = number },
        Regrade2 => framework with { RegradeTier2Days = number },
        Regrade3 => framework with { RegradeTier3Days = number },
        SilenceDays => framework with { SilenceDays = number },
        Cap => framework with { UnmotivatedMinutes = number },
        _ => framework with { AlertMinutes = number },
    };

    /// <summary>The bounds are in the workspace's currency: an amount that names another is none.</summary>
    private static decimal? Amount(string value, AccountFramework framework) =>
        AmountText.Read(value, framework.Currency) is { } money && money.Currency == framework.Currency ? money.Amount : null;

    private static SegmentShares? ReadTargets(string value)
    {
        var shares = value.Split('/', StringSplitOptions.TrimEntries).Select(part => int.TryParse(part.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : -1).ToList();
        return shares is [>= 0, >= 0, >= 0, >= 0] ? new SegmentShares(shares[0], shares[1], shares[2], shares[3]) : null;
    }

    private static string Text(IFormattable number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Card Form(string title, string formId, IEnumerable<FormField> fields, AccountFramework framework, (string Field, string Words)? fault = null) => new(title,
    [
        new TitleElement(title),
        .. fault is null ? [] : new[] { new TextElement(Say.With(Strings.Account_FieldFault, Label(fault.Value.Field), fault.Value.Words), TextTone.Warning) },
        new FormElement(formId, [.. fields], Strings.Framework_Preview, EntityVersion: framework.Version),
        new ButtonsElement([new CardButton(Strings.Framework_Back, FrameworkActions.Show)]),
    ]);
}
