using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary><c>accounts</c>, <c>accounts tier 1</c>, <c>accounts mine</c>, <c>accounts acme</c>: the book, Tier 1 first, ten to a page.</summary>
internal sealed class AccountsCommand : ICommand, IActionHandler
{
    private const int PageSize = 10;

    public CommandInfo Info { get; } = new(
        "accounts", "accounts [mine|tier 1|due|at risk|silent|ungraded|words]", ["book", "customers"], BareArguments.None, Keywords: ["mine", "ungraded", "tier", "find", "due", "at", "silent"]);

    public IReadOnlyList<string> ActionIds => [AccountActions.Page];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await RenderAsync(context, arguments, page: 1, cancellationToken));

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var value = action.Value ?? string.Empty;
        var bar = value.IndexOf('|', StringComparison.Ordinal);
        var page = bar > 0 && int.TryParse(value.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 1) : 1;
        await context.ReplaceAsync(action.MessageKey, await RenderAsync(context, value[(bar + 1)..], page, cancellationToken), cancellationToken);
    }

    private static async Task<Card> RenderAsync(TurnContext context, string typed, int page, CancellationToken cancellationToken)
    {
        var filter = TypedText.Shorten(typed.Trim(), AccountAccess.MaxNameLength);
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var found = (await context.Session.ListAccountsAsync(cancellationToken))
            .Where(AccountFilter.Read(filter, context, framework))
            .OrderBy(account => account.Tier ?? int.MaxValue)
            .ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (found.Count == 0)
        {
            return PlainCard.Of(filter.Length == 0 ? Strings.Accounts_Empty : Say.With(Strings.Accounts_Nothing, filter));
        }

        var last = ((found.Count - 1) / PageSize) + 1;
        var shown = found.Skip((Math.Min(page, last) - 1) * PageSize).Take(PageSize).ToList();
        var said = (found.Count, filter) switch
        {
            (1, "") => Strings.Accounts_SummaryOne,
            (1, _) => Say.With(Strings.Accounts_FoundOne, filter),
            (_, "") => Say.With(Strings.Accounts_Summary, found.Count),
            _ => Say.With(Strings.Accounts_Found, found.Count, filter),
        };
        return new Card(said,
        [
            new TitleElement(said),
            .. last > 1 ? [new TextElement(Say.With(Strings.Accounts_Page, Math.Min(page, last), last), TextTone.Subtle)] : Array.Empty<TextElement>(),
            new FactsElement([.. shown.Select(account => new Fact(account.Name, Line(account)))]),
            new ButtonsElement([.. shown.Select(account => new CardButton(account.Name, AccountActions.Show, account.Name))], Strings.Accounts_Open),
            .. Turn(Math.Min(page, last), last, filter),
        ]);
    }

    private static string Line(KnownAccount account) => string.Join(
        " · ", new[] { AccountCards.Grade(account), AccountCards.Tier(account.Tier), account.Segment is { } segment ? AccountCards.SegmentName(segment) : null }.OfType<string>());

    private static IEnumerable<CardElement> Turn(int page, int last, string filter)
    {
        List<CardButton> buttons = [];
        if (page > 1)
        {
            buttons.Add(To(page - 1, Strings.Find_Back));
        }

        if (page < last)
        {
            buttons.Add(To(page + 1, Strings.Accounts_More));
        }

        return buttons.Count == 0 ? [] : [new ButtonsElement(buttons)];

        CardButton To(int number, string label) => new(label, AccountActions.Page, Value: string.Create(CultureInfo.InvariantCulture, $"{number}|{filter}"));
    }
}
