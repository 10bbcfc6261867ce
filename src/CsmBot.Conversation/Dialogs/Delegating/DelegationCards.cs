using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>A delegation as whoever reads it sees it: what they have to decide, with all it takes to decide it, else how it stands (T21).</summary>
internal static class DelegationCards
{
    public static Card Show(TurnContext context, TaskItem task, IReadOnlyList<Member> members, params IReadOnlyList<CardElement> notices)
    {
        var delegation = task.Delegation;
        if (delegation is null || !IsAsked(context, task, delegation, members))
        {
            return Outcome(context, task, members, notices);
        }

        var by = TeamMembers.NameOf(delegation.By, members);
        var title = delegation.State == DelegationState.AwaitingApproval
            ? Say.With(Strings.Delegation_ApprovalTitle, by, task.Id, TeamMembers.NameOf(delegation.To, members))
            : Say.With(Strings.Delegation_OfferTitle, by, task.Id);
        List<CardElement> elements = [new TitleElement(title, task.Quadrant), .. notices, new TextElement(task.Text, TextTone.Quote)];
        if (task.Triage is { Reasons.Count: > 0 } trace && trace.Decided == task.Priority && ReasonText.Brief(trace) is { Length: > 0 } why)
        {
            elements.Add(new TextElement(why));
        }

        elements.Add(new FactsElement([.. Facts(context, task, delegation, members)]));
        if (Uri.TryCreate(task.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps)
        {
            elements.Add(new LinkElement(Strings.Fact_Source, source));
        }

        elements.Add(new TextElement(Say.With(
            delegation.State == DelegationState.AwaitingApproval ? Strings.Delegation_ApproveUntil : Strings.Delegation_AnswerUntil,
            DelegationText.Until(context, delegation), TeamMembers.NameOf(task.Owner, members)), TextTone.Subtle));
        elements.Add(new ButtonsElement([.. Answers(task, delegation)]));
        return new Card(title, elements);
    }

    /// <summary>How it stands, and what the reader can do about that.</summary>
    public static Card Outcome(TurnContext context, TaskItem task, IReadOnlyList<Member> members, params IReadOnlyList<CardElement> notices)
    {
        var state = DelegationText.State(context, task, task.Delegation, members);
        return new Card(state,
        [
            .. notices,
            new TextElement(state),
            new TextElement(TypedText.Shorten(task.Text, 200), TextTone.Quote),
            new ButtonsElement(
            [
                .. task.Delegation is { } delegation ? MyButtons(context, task, delegation) : [],
                new CardButton(Strings.Delegation_DetailsButton, TaskActions.Show, task.Id.ToString()),
            ]),
        ]);
    }

    /// <summary>What the one who asked can do while it is not decided.</summary>
    public static IEnumerable<CardButton> WhileWaiting(TaskItem task, Delegation delegation, string? value = null)
    {
        if (delegation.IsHeld(task))
        {
            return [Button(task, Strings.Delegation_RemindButton, DelegationActions.Remind, value)];
        }

        if (!delegation.IsPendingOn(task))
        {
            return [];
        }

        var withdraw = Button(task, Strings.Delegation_WithdrawButton, DelegationActions.Withdraw, value);
        return (delegation.State, delegation.WaitsFor(task) == delegation.By) switch
        {
            (DelegationState.Countered, _) =>
            [
                Button(task, Strings.Delegation_AgreeButton, DelegationActions.Agree, value, ButtonStyle.Primary), Button(task, Strings.Delegation_InsistButton, DelegationActions.Insist, value), withdraw,
            ],
            (_, true) => [Button(task, Strings.Delegation_ReplyButton, DelegationActions.Reply, style: ButtonStyle.Primary), withdraw],
            _ => [Button(task, Strings.Delegation_RemindButton, DelegationActions.Remind, value), withdraw],
        };
    }

    /// <summary>What whoever has to answer can say.</summary>
    public static IEnumerable<CardButton> Answers(TaskItem task, Delegation delegation, string? value = null) => delegation.State == DelegationState.AwaitingApproval
        ?
        [
            Button(task, Strings.Delegation_ApproveButton, DelegationActions.Approve, value, ButtonStyle.Primary),
            Button(task, Strings.Delegation_RefuseButton, DelegationActions.Refuse),
        ]
        :
        [
            Button(task, Strings.Delegation_AcceptButton, DelegationActions.Accept, value, ButtonStyle.Primary),
            Button(task, Strings.Delegation_DeclineButton, DelegationActions.Decline),
            Button(task, Strings.Delegation_CounterButton, DelegationActions.Counter),
            Button(task, Strings.Delegation_AskButton, DelegationActions.Ask),
        ];

    public static CardButton Button(TaskItem task, string label, string action, string? value = null, ButtonStyle style = ButtonStyle.Default) =>
        new(label, action, task.Id.ToString(), task.Version, value, style);

    private static IEnumerable<CardButton> MyButtons(TurnContext context, TaskItem task, Delegation delegation)
    {
        if (delegation.PartyOf(context.Member.Id).HasFlag(DelegationParties.Requester))
        {
            return WhileWaiting(task, delegation);
        }

        // Whoever asked something, or proposed another date, may still decide without waiting for the answer.
        return delegation.IsPendingOn(task) && delegation.State != DelegationState.AwaitingApproval && delegation.To == context.Member.Id
            ? [Button(task, Strings.Delegation_AcceptButton, DelegationActions.Accept), Button(task, Strings.Delegation_DeclineButton, DelegationActions.Decline)]
            : [];
    }

    /// <summary>Whoever may approve today, asked or not; else the delegate, once it is their turn.</summary>
    private static bool IsAsked(TurnContext context, TaskItem task, Delegation delegation, IReadOnlyList<Member> members) => delegation.State == DelegationState.AwaitingApproval
        ? delegation.IsPendingOn(task) && DelegationApprovers.Choice(context, delegation, members).MayApprove(context.Member)
        : delegation.WaitsFor(task) == delegation.To && delegation.To == context.Member.Id;

    private static IEnumerable<Fact> Facts(TurnContext context, TaskItem task, Delegation delegation, IReadOnlyList<Member> members)
    {
        yield return new Fact(Strings.Fact_Account, task.Account ?? Strings.Fact_None);
        yield return new Fact(Strings.Fact_Due, DelegationText.Due(context, delegation.Due ?? task.Due));
        yield return new Fact(Strings.Fact_Owner, TeamMembers.NameOf(task.Owner, members));
        if (task.DelegationReason is { } reason)
        {
            yield return new Fact(Strings.Delegation_Fact_Why, reason);
        }

        if (delegation.ApprovedBy is { } approver)
        {
            yield return new Fact(Strings.Delegation_Fact_Approved, TeamMembers.NameOf(approver, members));
        }

        if (delegation.Question is { } question)
        {
            yield return new Fact(Strings.Delegation_Fact_Question, question);
        }

        if (delegation.Reply is { } reply)
        {
            yield return new Fact(Strings.Delegation_Fact_Reply, reply);
        }
    }
}
