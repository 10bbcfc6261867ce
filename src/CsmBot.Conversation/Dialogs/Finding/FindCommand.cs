using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Finding;

namespace CsmBot.Conversation.Dialogs.Finding;

/// <summary><c>find renewal account:acme due:week</c>: words and filters in any order, ten to a page (T12).</summary>
internal sealed class FindCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("find", "find <words> [account:… quadrant:… state:… owner:… due:… tier:…]", ["search"], BareArguments.Any);

    public IReadOnlyList<string> ActionIds => [FindActions.Page];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) =>
        context.Reply(await RenderAsync(context, arguments, page: 1, cancellationToken));

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var (number, typed) = Split(action.Value ?? string.Empty);
        await context.ReplaceAsync(action.MessageKey, await RenderAsync(context, typed, number, cancellationToken), cancellationToken);
    }

    private static (int Page, string Typed) Split(string value)
    {
        var bar = value.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 && int.TryParse(value.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? (page, value[(bar + 1)..]) : (1, value);
    }

    private static async Task<Card> RenderAsync(TurnContext context, string typed, int page, CancellationToken cancellationToken)
    {
        var reading = TaskQueryParser.Parse(typed, context.Now, context.Calendar);
        if (reading.Query is not { } query)
        {
            return FindCards.Fault(reading.Fault!);
        }

        var (owners, ambiguous) = await OwnerSearch.FindAsync(context, query.Owner, cancellationToken);
        if (owners.Count == 0 || ambiguous)
        {
            return FindCards.WhichOwner(query.Owner!, owners);
        }

        return FindCards.Page(context, await TaskSearch.RunAsync(context, typed, query, owners, page, cancellationToken));
    }
}
