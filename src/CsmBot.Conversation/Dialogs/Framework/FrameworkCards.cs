using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Framework;

internal static class FrameworkCards
{
    private const int Shown = 10;

    private static readonly string[] Figures =
    [
        FrameworkForms.Upper, FrameworkForms.Lower, FrameworkForms.Currency, FrameworkForms.Regrade1, FrameworkForms.Regrade2, FrameworkForms.Regrade3,
        FrameworkForms.SilenceDays, FrameworkForms.Cap, FrameworkForms.AlertMinutes, FrameworkForms.Targets, FrameworkForms.Rescue,
        FrameworkForms.Approval,
    ];

    /// <param name="log">The last changes, in words.</param>
    public static Card Show(AccountFramework framework, IEnumerable<string> log, string? notice = null) => new(Strings.Framework_Title,
    [
        new TitleElement(Strings.Framework_Title),
        .. notice is null ? [] : new[] { new TextElement(notice) },
        new FactsElement([.. Figures.Select(field => new Fact(FrameworkForms.Label(field), FrameworkForms.Write(framework, field)))]),
        new FactsElement([.. ReminderFields.All.Select(field => new Fact(FrameworkForms.Label(field), ReminderFields.Write(framework.Reminders, field)))]),
        new FactsElement([.. GrowthGrade.All.Select(grade => new Fact(grade.ToString(), FrameworkForms.CellName(framework.Grid.CellOf(grade))))]),
        .. log.Select(line => new TextElement(line, TextTone.Subtle)),
        new TextElement(Strings.Framework_Annual, TextTone.Subtle),
        new ButtonsElement(
        [
            new CardButton(Strings.Framework_ChangeFigures, FrameworkActions.Figures, EntityVersion: framework.Version, OpensForm: true),
            new CardButton(Strings.Framework_ChangeGrid, FrameworkActions.Grid, EntityVersion: framework.Version, OpensForm: true),
            new CardButton(Strings.Framework_ChangeSignals, FrameworkActions.Signals, EntityVersion: framework.Version, OpensForm: true),
            new CardButton(Strings.Framework_ChangeReminders, FrameworkActions.Reminders, EntityVersion: framework.Version, OpensForm: true),
        ]),
    ]);

    /// <summary>What a change would do, and the button that does it; null where nothing is changed.</summary>
    /// <param name="reminders">Null where no limit of reminders is changed.</param>
    public static Card? Preview(AccountFramework present, AccountFramework wanted, FrameworkPreview preview, IReadOnlyDictionary<SignalKind, int> recent, ReminderPreview? reminders)
    {
        List<Fact> changes = [.. Differences(present, wanted, recent, reminders)];
        if (changes.Count == 0)
        {
            return null;
        }

        return new Card(Strings.Framework_PreviewTitle,
        [
            new TitleElement(Strings.Framework_PreviewTitle),
            new FactsElement(changes),
            // Limits of reminders move no account.
            .. reminders is not null && preview.Moves.Count == 0 ? [] : new[] { new TextElement(Moves(preview)) },
            .. preview.Letters.Count == 0 ? [] : new[] { new TextElement(Say.With(Strings.Framework_Letters, preview.Letters.Count, Names(preview.Letters.Select(account => account.Name), preview.Letters.Count))) },
            .. reminders is not { Left: > 0 and var left } ? [] : new[] { new TextElement(Say.With(Strings.Reminder_Left, left), TextTone.Subtle) },
            new ButtonsElement(
            [
                new CardButton(Strings.Framework_Apply, FrameworkActions.Apply, EntityVersion: present.Version, Value: FrameworkCode.Write(wanted), Style: ButtonStyle.Primary),
                new CardButton(Strings.Framework_Back, FrameworkActions.Show),
            ]),
        ]);
    }

    /// <summary>From what to what, and where it is known what that comes to.</summary>
    public static IEnumerable<Fact> Differences(
        AccountFramework present, AccountFramework wanted, IReadOnlyDictionary<SignalKind, int>? recent = null, ReminderPreview? reminders = null) =>
    [
        .. Figures.Where(field => FrameworkForms.Write(present, field) != FrameworkForms.Write(wanted, field))
            .Select(field => new Fact(FrameworkForms.Label(field), FromTo(FrameworkForms.Write(present, field), FrameworkForms.Write(wanted, field)))),
        .. ReminderFields.All.Where(field => ReminderFields.Write(present.Reminders, field) != ReminderFields.Write(wanted.Reminders, field))
            .Select(field => (field, words: FromTo(ReminderFields.Write(present.Reminders, field), ReminderFields.Write(wanted.Reminders, field))))
            .Select(one => new Fact(FrameworkForms.Label(one.field), reminders is null ? one.words : $"{one.words}; {reminders.Effect(one.field)}")),
        .. GrowthGrade.All.Where(grade => present.Grid.CellOf(grade) != wanted.Grid.CellOf(grade))
            .Select(grade => new Fact(grade.ToString(), FromTo(FrameworkForms.CellName(present.Grid.CellOf(grade)), FrameworkForms.CellName(wanted.Grid.CellOf(grade))))),
        .. Enum.GetValues<SignalKind>().Where(kind => present.ActionFor(kind) != wanted.ActionFor(kind)).Select(kind => new Fact(
            Say.ByKey("Signal_", kind.ToString(), kind.ToString()),
            recent is null
                ? FromTo(FrameworkForms.ActionName(present.ActionFor(kind)), FrameworkForms.ActionName(wanted.ActionFor(kind)))
                : Say.With(Strings.Framework_SignalFromTo, FrameworkForms.ActionName(present.ActionFor(kind)), FrameworkForms.ActionName(wanted.ActionFor(kind)), recent.GetValueOrDefault(kind)))),
    ];

    private static string FromTo(string from, string to) => Say.With(Strings.Framework_FromTo, from, to);

    private static string Moves(FrameworkPreview preview) => preview.Moves.Count == 0
        ? Strings.Framework_NoMoves
        : Say.With(
            preview.Moves.Count == 1 ? Strings.Framework_MovesOne : Strings.Framework_Moves,
            preview.Moves.Count,
            Names(preview.Moves.Select(move => string.Create(CultureInfo.InvariantCulture, $"{move.Account.Name} ({move.From} → {move.To})")), preview.Moves.Count));

    private static string Names(IEnumerable<string> names, int count)
    {
        var first = string.Join(", ", names.Take(Shown));
        return count > Shown ? Say.With(Strings.HandOver_Names, first, count - Shown) : first;
    }
}
