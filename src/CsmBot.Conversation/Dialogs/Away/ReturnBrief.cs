using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Away;

/// <summary>What somebody who was away has to know first (T18): what came to them, what fell due, what others did, and which accounts are at risk.</summary>
internal static class ReturnBrief
{
    private const int PerQuadrant = 200;

    private const int ShownTasks = 5;

    private const int MostClosed = 200;

    private const int MostAlerts = 100;

    public static async Task<Card> ReadAsync(TurnContext context, Absence absence, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var since = context.Calendar.Zone.AtStartOfDay(absence.From).ToInstant();
        var open = (await OpenListReader.ReadAsync(context, PerQuadrant, cancellationToken)).Quadrants.SelectMany(list => list.Tasks).ToList();
        var given = open.Where(task => task.CreatedAt >= since && task.CreatedBy != context.Member.Id).ToList();
        var due = open.Where(task => task.Due is { } by && by.At >= since && by.At < context.Now).ToList();
        var closed = await context.Session.ReadTasksAsync(context.Member.Id, new TaskList.Closed(), cancellationToken)
            .Take(MostClosed)
            .TakeWhile(task => task.Closing?.At >= since)
            .CountAsync(task => task.Closing!.By != context.Member.Id, cancellationToken);
        var risks = await RisksAsync(context, since, cancellationToken);

        var title = Say.With(Strings.Return_Title, AwayCards.Days(absence.From, absence.To));
        List<CardElement> elements = [new TitleElement(title)];
        if (given.Count + due.Count + closed + risks.Count == 0)
        {
            elements.Add(new TextElement(Strings.Return_Nothing));
        }
        else
        {
            elements.Add(new FactsElement([.. Facts(given.Count, due.Count, closed, risks)]));
            var first = due.Concat(given).DistinctBy(task => task.Id).OrderBy(task => task.Quadrant).ThenBy(task => task.Due?.At ?? Instant.MaxValue).Take(ShownTasks);
            elements.Add(new TaskListElement(Strings.Return_First, [.. first.Select(task => TaskRows.WithButtons(context, task))]));
        }

        if (absence.Cover is { } cover)
        {
            elements.Add(new TextElement(Say.With(Strings.Return_Covered, TeamMembers.NameOf(cover, members)), TextTone.Subtle));
        }

        elements.Add(ListButtons.From("none"));
        return new Card(title, elements.Where(element => element is not TaskListElement { Tasks.Count: 0 }).ToList());
    }

    private static IEnumerable<Fact> Facts(int given, int due, int closed, IReadOnlyList<string> risks)
    {
        yield return new Fact(Strings.Return_Given, Number(given));
        yield return new Fact(Strings.Return_Due, Number(due));
        yield return new Fact(Strings.Return_Closed, Number(closed));
        if (risks.Count > 0)
        {
            yield return new Fact(Strings.Return_Risks, TypedText.Shorten(string.Join(", ", risks), 200));
        }
    }

    /// <summary>Accounts of the member about which the team was told meanwhile, and nobody took it.</summary>
    private static async Task<IReadOnlyList<string>> RisksAsync(TurnContext context, Instant since, CancellationToken cancellationToken)
    {
        List<string> names = [];
        await foreach (var alert in context.Session.ReadOpenAlertsAsync(cancellationToken).Take(MostAlerts).WithCancellation(cancellationToken))
        {
            if (alert.RaisedAt >= since && await context.Session.FindAccountAsync(alert.Account, cancellationToken) is { } account && account.Owner == context.Member.Id)
            {
                names.Add(account.Name);
            }
        }

        return [.. names.Distinct(AccountName.Comparer)];
    }

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
