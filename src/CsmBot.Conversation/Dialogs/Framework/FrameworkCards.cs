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

    public static Card Show(AccountFramework framework, string? notice = null) => new(Strings.Framework_Title,
    [
        new TitleElement(Strings.Framework_Title),
        .. notice is null ? [] : new[] { new TextElement(notice) },
        new FactsElement([.. Figures.Select(field => new Fact(FrameworkForms.Label(field), FrameworkForms.Write(framework, field)))]),
        new FactsElement([.. GrowthGrade.All.Select(grade => new Fact(grade.ToString(), FrameworkForms.CellName(framework.Grid.CellOf(grade))))]),
        new TextElement(Strings.Framework_Annual, TextTone.Subtle),
        new ButtonsElement(
        [
            new CardButton(Strings.Framework_ChangeFigures, FrameworkActions.Figures, EntityVersion: framework.Version, OpensForm: true),
            new CardButton(Strings.Framework_ChangeGrid, FrameworkActions.Grid, EntityVersion: framework.Version, OpensForm: true),
            new CardButton(Strings.Framework_ChangeSignals, FrameworkActions.Signals, EntityVersion: framework.Version, OpensForm: true),
        ]),
    ]);

    /// <summary>What a change would do, and the button that does it.</summary>
    public static Card Preview(AccountFramework present, AccountFramework wanted, FrameworkPreview preview, IReadOnlyDictionary<SignalKind, int> recent)
    {
        List<Fact> changes =
        [
            .. Figures.Where(field => FrameworkForms.Write(present, field) != FrameworkForms.Write(wanted, field))
                .Select(field => new Fact(FrameworkForms.Label(field), Say.With(Strings.Framework_FromTo, FrameworkForms.Write(present, field), FrameworkForms.Write(wanted, field)))),
            .. GrowthGrade.All.Where(grade => present.Grid.CellOf(grade) != wanted.Grid.CellOf(grade))
                .Select(grade => new Fact(grade.ToString(), Say.With(Strings.Framework_FromTo, FrameworkForms.CellName(present.Grid.CellOf(grade)), FrameworkForms.CellName(wanted.Grid.CellOf(grade))))),
            .. Enum.GetValues<SignalKind>().Where(kind => present.ActionFor(kind) != wanted.ActionFor(kind)).Select(kind => new Fact(
                Say.ByKey("Signal_", kind.ToString(), kind.ToString()),
                Say.With(Strings.Framework_SignalFromTo, FrameworkForms.ActionName(present.ActionFor(kind)), FrameworkForms.ActionName(wanted.ActionFor(kind)), recent.GetValueOrDefault(kind)))),
        ];
        if (changes.Count == 0)
        {
            return Show(present, Strings.Framework_NothingChanged);
        }

        return new Card(Strings.Framework_PreviewTitle,
        [
            new TitleElement(Strings.Framework_PreviewTitle),
            new FactsElement(changes),
            new TextElement(Moves(preview)),
            .. preview.Letters.Count == 0 ? [] : new[] { new TextElement(Say.With(Strings.Framework_Letters, preview.Letters.Count, Names(preview.Letters.Select(account => account.Name), preview.Letters.Count))) },
            new ButtonsElement(
            [
                new CardButton(Strings.Framework_Apply, FrameworkActions.Apply, EntityVersion: present.Version, Value: FrameworkCode.Write(wanted), Style: ButtonStyle.Primary),
                new CardButton(Strings.Framework_Back, FrameworkActions.Show),
            ]),
        ]);
    }

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
