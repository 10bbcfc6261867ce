using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Tells whoever delegated what became of it, with what they can do next; and whoever follows, that it is done (T22).</summary>
internal static class DelegationNews
{
    public static async Task TellAsync(TurnContext context, DelegationStep step, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        if ((step.After.Delegation ?? step.Before?.Delegation) is not { } delegation)
        {
            return;
        }

        var actor = TeamMembers.NameOf(context.Member.Id, members);
        // An owner hears it when somebody else passes their work on.
        IEnumerable<MemberId?> readers = step.Begins && context.Undoes is null ? [delegation.From] : IsNews(context, step) ? [delegation.By, delegation.From] : step.IsFinished ? [delegation.By, delegation.Follower]
            : step.IsReminder ? [Reminded(step)] : [];
        foreach (var reader in readers.OfType<MemberId>().Distinct().Where(reader => IsByClock(context) || reader != context.Member.Id))
        {
            if (await context.FindPlaceAsync(reader, cancellationToken) is { } place && members.FirstOrDefault(member => member.Id == reader) is { } member)
            {
                var next = reader == delegation.By ? await NextAsync(context, step, cancellationToken) : [];
                await QuietPost.SendAsync(context, place, member, context.ReadBy(member, () => Card(context, step, actor, members, next)), cancellationToken);
            }
        }
    }

    /// <summary>What a card that asks says before all else.</summary>
    public static string? NoticeFor(DelegationStep step) => step.After.Delegation switch
    {
        _ when step.IsReminder => Strings.Delegation_Reminder,
        { Reply: { } reply } when step.Before?.Delegation?.Reply != reply => Strings.Delegation_Replied,
        _ when step.Before?.Delegation is { State: DelegationState.Countered } => Strings.Delegation_Insisted,
        _ => null,
    };

    /// <summary>Something that the one who asked did not do themselves.</summary>
    private static bool IsNews(TurnContext context, DelegationStep step)
    {
        var (before, after) = (step.Before?.Delegation, step.After.Delegation);
        if (after is null || before is null)
        {
            return false;
        }

        var isAnswered = before.Since != after.Since && after.State != DelegationState.Withdrawn && before.By == after.By;
        return isAnswered && (context.Undoes is null || before.State is DelegationState.Accepted or DelegationState.Declined or DelegationState.Refused);
    }

    /// <summary>Those who have to answer get the card that asks instead.</summary>
    private static MemberId? Reminded(DelegationStep step)
    {
        var delegation = step.After.Delegation!;
        return delegation.IsHeld(step.After) ? delegation.To : delegation.WaitsFor(step.After) == delegation.By ? delegation.By : null;
    }

    private static Card Card(TurnContext context, DelegationStep step, string actor, IReadOnlyList<Member> members, IReadOnlyList<CardElement> next)
    {
        if (step.IsFinished)
        {
            var by = TeamMembers.NameOf(step.After.Closing?.By ?? step.After.Owner, members);
            return PlainCard.Of(
                Say.With(Strings.Delegation_Finished, by, step.After.Id, StateNames.Of(step.After), TypedText.Shorten(step.After.Text, 100)),
                new CardButton(Strings.Delegation_DetailsButton, TaskActions.Show, step.After.Id.ToString()));
        }

        List<CardElement> notices = [];
        if (step.IsReminder)
        {
            notices.Add(new TextElement(Strings.Delegation_Reminder));
        }
        else if (context.Undoes is not null)
        {
            notices.Add(new TextElement(Say.With(Strings.Delegation_Undone, actor)));
        }
        else if (step.Before?.Delegation?.State == DelegationState.AwaitingApproval && step.After.Delegation is { State: DelegationState.Offered, ApprovedBy: { } approver })
        {
            notices.Add(new TextElement(Say.With(Strings.Delegation_Approved, TeamMembers.NameOf(approver, members))));
        }

        var card = DelegationCards.Outcome(context, step.After, members, notices);
        return card with { Elements = [.. card.Elements, .. next] };
    }

    /// <summary>Who else could be asked, once it is back.</summary>
    private static async Task<IReadOnlyList<CardElement>> NextAsync(TurnContext context, DelegationStep step, CancellationToken cancellationToken)
    {
        if (step is not { After: { IsOpen: true, Delegation: { State: DelegationState.Declined or DelegationState.Expired } delegation } })
        {
            return [];
        }

        var ranked = await DelegateFinder.FindAsync(context, step.After, delegation.To, cancellationToken);
        return ranked.Count == 0 ? [] : [new TextElement(Strings.Delegating_WhoElse), .. DelegatingCards.Candidates(step.After, ranked, due: null)];
    }

    private static bool IsByClock(TurnContext context) => context.Turn.Input is WakeUpInput;
}
