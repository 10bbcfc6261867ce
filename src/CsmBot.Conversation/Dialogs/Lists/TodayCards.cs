using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Ranking;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

internal static class TodayCards
{
    /// <summary>Lower quadrants show fewer lines: the card is about what matters.</summary>
    private static readonly int[] Shown = [10, 10, 5, 3];

    /// <param name="mostPercent">See <see cref="ForcedRanking.IsDue"/>.</param>
    public static Card Render(TurnContext context, OpenLists lists, int mostPercent)
    {
        var day = When.LongDate(context.Now.InZone(context.Calendar.Zone).Date);
        var ranking = ForcedRanking.IsDue(lists.Tally, lists.Ranked, mostPercent);
        List<CardElement> elements = [new TitleElement(Say.With(Strings.Today_Title, day)), new TextElement(Counts(lists))];
        elements.AddRange(lists.Quadrants.Where(list => list.Total > 0).SelectMany(list => Section(context, list, ranking, lists)));
        if (Finished(lists.Tally) is { Count: > 0 } finished)
        {
            elements.Add(new FactsElement(finished));
        }

        elements.Add(ListButtons.From("today"));
        return new Card(Say.With(Strings.Today_Summary, day, lists.Total, lists.In(Quadrant.DoFirst).Total, lists.In(Quadrant.Schedule).Total), elements);
    }

    private static string Counts(OpenLists lists)
    {
        if (lists.Total == 0)
        {
            return lists.Asleep == 0 ? Strings.Today_Empty : Say.With(Strings.Today_AllAsleep, lists.Asleep);
        }

        var counts = string.Join(" · ", lists.Quadrants.Select(list => Say.With(Strings.Today_Count, QuadrantNames.Long(list.Quadrant), list.Total)));
        return lists.Asleep == 0 ? counts : Say.With(Strings.Today_CountsAsleep, counts, lists.Asleep);
    }

    private static IEnumerable<CardElement> Section(TurnContext context, QuadrantList list, bool ranking, OpenLists lists)
    {
        var asks = ranking && list.Quadrant == Quadrant.DoFirst;
        if (asks)
        {
            yield return new TextElement(Say.With(Strings.Rank_Ask, list.Total, lists.Total), TextTone.Warning);
        }

        var shown = list.Tasks.Take(Shown[(int)list.Quadrant - 1]).ToList();
        var rows = shown.Select(task => asks
            ? TaskRows.Of(context, task, RankingButtons.First(task), TaskRows.Open(task))
            : TaskRows.WithButtons(context, task));
        yield return new TaskListElement(Say.With(Strings.Today_Heading, QuadrantNames.Long(list.Quadrant), list.Total), [.. rows], Math.Max(0, list.Total - shown.Count));
    }

    /// <summary>Quadrant-3 completions stand apart, so that they do not look like progress on goals (R47).</summary>
    private static List<Fact> Finished(OwnerTally tally)
    {
        List<Fact> facts = [];
        Add(Strings.Today_Done, tally.Done - tally.DoneDelegate, Strings.Number);
        Add(Strings.Today_DoneDelegate, tally.DoneDelegate, Strings.Number);
        Add(Strings.Today_Freed, tally.MinutesFreed, Strings.Today_FreedValue);
        return facts;

        void Add(string label, int count, string format)
        {
            if (count > 0)
            {
                facts.Add(new Fact(label, Say.With(format, count)));
            }
        }
    }
}
