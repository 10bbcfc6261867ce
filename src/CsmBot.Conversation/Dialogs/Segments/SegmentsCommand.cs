using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Segments;

/// <summary><c>segments</c>: what the book is made of, and where this month's time went against where it was meant to go (R82, R83, R116, R124).</summary>
internal sealed class SegmentsCommand : ICommand
{
    private const int Named = 5;

    public CommandInfo Info { get; } = new("segments", "segments [mine]", ["shares"], BareArguments.None, Keywords: ["mine"]);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var mine = arguments.Trim().Equals("mine", StringComparison.OrdinalIgnoreCase);
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var accounts = (await context.Session.ListAccountsAsync(cancellationToken)).Where(account => !mine || account.Owner == context.Member.Id).ToList();
        if (accounts.Count == 0)
        {
            context.Reply(PlainCard.Of(Strings.Accounts_Empty));
            return;
        }

        context.Reply(Render(context, accounts, framework));
    }

    private static Card Render(TurnContext context, List<KnownAccount> accounts, AccountFramework framework)
    {
        var month = context.Now.InZone(context.Calendar.Zone).Date.ToYearMonth();
        var book = BookShares.Of(accounts, month);
        var title = Say.With(Strings.Segments_Title, accounts.Count);
        var warnings = book.Warnings(framework).Select(warning => Say.ByKey("Segments_Warning_", warning.ToString(), string.Empty)).ToList();
        return new Card(title,
        [
            new TitleElement(title),
            new FactsElement([.. book.Segments.Select(share => new Fact(
                share.Key is { } segment ? AccountCards.SegmentName(segment) : Strings.Segments_Unsorted,
                share.Key is { } known ? Say.With(Strings.Segments_Share, share.Accounts, share.Percent, share.TimePercent, framework.Targets.Of(known)) : Say.With(Strings.Segments_ShareUnsorted, share.Accounts, share.Percent, share.TimePercent)))]),
            new FactsElement([.. book.Tiers.Select(share => new Fact(
                AccountCards.Tier(share.Key), Say.With(Strings.Segments_ShareUnsorted, share.Accounts, share.Percent, share.TimePercent)))]),
            new TextElement(book.Minutes == 0 ? Strings.Segments_NoTime : Say.With(Strings.Segments_Time, Hours(book.Minutes))),
            new TextElement(Say.With(Strings.Segments_Cost, Hours(book.LowPotentialMinutes), Hours(book.HighPotentialMinutes), framework.RescuePercent)),
            .. warnings.Select(warning => new TextElement(warning, TextTone.Warning)),
            .. Lists(context, accounts, framework, month),
        ]);
    }

    private static IEnumerable<CardElement> Lists(TurnContext context, List<KnownAccount> accounts, AccountFramework framework, NodaTime.YearMonth month) =>
        new[]
        {
            (Strings.Segments_Silent, accounts.Where(account => Silence.TooLongAt(account, framework) <= context.Now)),
            (Strings.Segments_OverCap, accounts.Where(account => account.Segment == Segment.Unmotivated && account.MinutesIn(month) > framework.UnmotivatedMinutes)),
            (Strings.Segments_DeadEnds, accounts.Where(account => account is { Segment: Segment.Untrained, LacksOwner: true })),
            (Strings.Segments_Unasked, accounts.Where(account => account is { Segment: Segment.Untrained, LacksOwner: null })),
            (Strings.Segments_Fans, accounts.Where(account => account is { Tier: 3, Segment: Segment.HighPerformer })),
        }
        .Select(list => (list.Item1, Accounts: list.Item2.ToList()))
        .Where(list => list.Accounts.Count > 0)
        .Select(list => new TextElement(Say.With(
            list.Item1, list.Accounts.Count, string.Join(", ", list.Accounts.Take(Named).Select(account => account.Name)) + (list.Accounts.Count > Named ? "…" : string.Empty))));

    private static string Hours(int minutes) => Say.With(Strings.Segments_Hours, minutes / 60m);
}
