using System.Globalization;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;

namespace CsmBot.Conversation.Dialogs.Framework;

/// <summary>A framework in one short line, for a button to carry. It comes back from outside, so it is read like anything typed.</summary>
internal static class FrameworkCode
{
    private const string Cells = "1B23";
    private const string Actions = "FRN";
    private const string Approvals = "O3A";

    public static string Write(AccountFramework framework) => string.Create(
        CultureInfo.InvariantCulture,
        $"{framework.Currency};{framework.Bounds.Upper};{framework.Bounds.Lower};{framework.RegradeTier1Days};{framework.RegradeTier2Days};{framework.RegradeTier3Days};{framework.SilenceDays};{framework.UnmotivatedMinutes};{framework.AlertMinutes};{framework.Targets.HighPerformer};{framework.Targets.Untrained};{framework.Targets.Unmotivated};{framework.Targets.NeedToExit};{framework.RescuePercent};{string.Concat(framework.Grid.Cells.Select(cell => Cells[(int)cell]))};{string.Concat(Enum.GetValues<SignalKind>().Select(kind => Actions[(int)framework.ActionFor(kind)]))};{Approvals[(int)framework.Approval]};{ReminderFields.Code(framework.Reminders)}");

    /// <summary>Null when it is none that <see cref="Write"/> could have made.</summary>
    /// <param name="present">Keeps what the line does not carry.</param>
    public static AccountFramework? Read(string line, AccountFramework present)
    {
        var parts = line.Split(';');
        if (parts is not [var currency, var upper, var lower, .. var figures, var rescue, var cells, var actions, var approval, var reminders] || figures.Length != 10
            || !AmountText.IsCode(currency)
            || !Number(upper, out var most) || !Number(lower, out var least) || !Number(rescue, out var percent)
            || cells.Length != GrowthGrade.All.Count || !cells.All(Cells.Contains)
            || actions.Length != Enum.GetValues<SignalKind>().Length || !actions.All(Actions.Contains)
            || approval.Length != 1 || !Approvals.Contains(approval[0], StringComparison.Ordinal)
            || ReminderFields.FromCode(reminders) is not { } limits)
        {
            return null;
        }

        var days = figures.Select(figure => int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1).ToList();
        return present with
        {
            Currency = currency,
            Bounds = new PotentialBounds(most, least),
            RegradeTier1Days = days[0],
            RegradeTier2Days = days[1],
            RegradeTier3Days = days[2],
            SilenceDays = days[3],
            UnmotivatedMinutes = days[4],
            AlertMinutes = days[5],
            Targets = new SegmentShares(days[6], days[7], days[8], days[9]),
            RescuePercent = percent,
            Grid = new TierGrid { Cells = [.. cells.Select(cell => (TierCell)Cells.IndexOf(cell, StringComparison.Ordinal))] },
            Signals = Enum.GetValues<SignalKind>().Zip(actions, (kind, action) => (kind, action: (SignalAction)Actions.IndexOf(action, StringComparison.Ordinal)))
                .Where(pair => pair.action != SignalRules.DefaultOf(pair.kind)).ToDictionary(pair => pair.kind, pair => pair.action),
            Reminders = limits,
            Approval = (DelegationApproval)Approvals.IndexOf(approval, StringComparison.Ordinal),
        };
    }

    private static bool Number(string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
