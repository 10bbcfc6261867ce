using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>What moving an account to another tier changes, before it is done (R78).</summary>
internal static class TierChangeCard
{
    public static Card Render(KnownAccount account, int from, int to, GrowthGrade grade, string reason, AccountFramework framework, AccountGrading? also)
    {
        var title = Say.With(Strings.TierChange_Title, account.Name, grade, from, to);
        List<Fact> facts =
        [
            new(Strings.TierChange_Fact_Regrade, Say.With(Strings.TierChange_Regrade, framework.RegradeDaysOf(from), framework.RegradeDaysOf(to))),
            new(Strings.TierChange_Fact_Dropped, Plan(from)),
            new(Strings.TierChange_Fact_Added, Plan(to)),
            new(Strings.TierChange_Fact_Alerts, from == 1 ? Strings.TierChange_NoAlerts : to == 1 ? Strings.TierChange_Alerts : Strings.TierChange_AsBefore),
        ];
        var value = GradeValue.Write(grade, reason, also?.Amount);
        return new Card(title,
        [
            new TitleElement(title),
            .. also?.Why is { } why ? [new TextElement(why, TextTone.Subtle)] : Array.Empty<CardElement>(),
            new FactsElement(facts),
            new ButtonsElement(
            [
                AccountCards.Button(account, Say.With(Strings.TierChange_Apply, grade, to), AccountActions.Apply, value) with { Style = ButtonStyle.Primary },
                AccountCards.Button(account, Strings.TierChange_Keep, AccountActions.Show),
            ]),
        ]);
    }

    private static string Plan(int tier) => Say.ByKey("Tier_Plan_", tier.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Empty);
}
