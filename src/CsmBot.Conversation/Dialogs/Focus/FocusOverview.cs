using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>All there is to see of a member's blocks: what lies ahead, how many were kept, what broke in and what was decided about that.</summary>
internal static class FocusOverview
{
    private const int MostAhead = 5;

    private const int MostBreaches = 5;

    private const int MostPolicies = 4;

    public static async Task<Card> ReadAsync(TurnContext context, CancellationToken cancellationToken, string? notice = null)
    {
        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var names = (await context.Session.ListMembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        var running = FocusTime.At(context.Now, context.Member, context.Calendar, book);
        var title = running is { } now ? Say.With(Strings.Focus_Until, When.Time(now.End.InZone(context.Calendar.Zone).TimeOfDay, context.Member)) : Strings.Focus_Title;
        List<CardElement> elements = [new TitleElement(title)];
        if (notice is not null)
        {
            elements.Add(new TextElement(notice));
        }

        elements.Add(new TextElement(FocusCards.Rate(KeptRate.Of(book, context.Now))));
        elements.AddRange(Ahead(context, book));
        if (book.Unanswered(context.Now) is { } unanswered)
        {
            elements.Add(new TextElement(Say.With(Strings.Focus_Before, FocusCards.Name(context, unanswered))));
            elements.Add(FocusCards.Answers(unanswered));
        }

        elements.AddRange(Breaches(context, book, names));
        foreach (var policy in book.Policies.TakeLast(MostPolicies))
        {
            elements.Add(new TextElement(Say.With(policy.MayPass ? Strings.Focus_Passes : Strings.Focus_Holds, FocusCards.Kind(policy.Rule, policy.Account))));
            elements.Add(new ButtonsElement([new CardButton(Strings.Focus_ForgetButton, FocusActions.Forget, Value: FocusCards.PolicyValue("forget", policy.Rule, policy.Account))]));
        }

        elements.Add(new TextElement(Strings.Focus_How, TextTone.Subtle));
        return new Card(notice ?? title, elements);
    }

    private static IEnumerable<CardElement> Ahead(TurnContext context, FocusBook book)
    {
        var ahead = book.Ahead.Where(block => block.End > context.Now).ToList();
        foreach (var block in ahead.Take(MostAhead))
        {
            yield return new TextElement(FocusCards.Name(context, block));
            yield return new ButtonsElement(block.State == BlockState.Running
                ? [FocusCards.Button(block, Strings.Focus_LeaveButton, FocusActions.Leave)]
                : [FocusCards.Button(block, Strings.Focus_MoveButton, FocusActions.Move), FocusCards.Button(block, Strings.Focus_CancelButton, FocusActions.Cancel)]);
        }

        if (ahead.Count > MostAhead)
        {
            yield return new TextElement(Say.With(Strings.Focus_More, ahead.Count - MostAhead), TextTone.Subtle);
        }
    }

    private static IEnumerable<CardElement> Breaches(TurnContext context, FocusBook book, Dictionary<MemberId, string> names)
    {
        var zone = context.Calendar.Zone;
        var recent = book.Breaches.Where(breach => context.Now - breach.At < BreachRules.Window).Reverse().ToList();
        if (recent.Count == 0)
        {
            yield break;
        }

        var blocks = book.Blocks.Count(block => block.Start < context.Now && context.Now - block.Start < BreachRules.Window && block.State != BlockState.Cancelled);
        var lines = recent.Take(MostBreaches).Select(breach => Say.With(
            BreachRules.IsResumed(breach, book, zone) ? Strings.Focus_BreachResumed : Strings.Focus_Breach,
            When.Moment(breach.At, context.Member, context.Now, zone),
            FocusCards.Kind(breach.Rule, breach.Account),
            names.GetValueOrDefault(breach.By) ?? SignalActor.NameOf(breach.By)));
        yield return new TextElement(Say.With(Strings.Focus_Breaches, BreachRules.Window.Days, recent.Count, blocks, recent.Count(breach => BreachRules.IsResumed(breach, book, zone))));
        yield return new TextElement(string.Join('\n', lines));
    }
}
