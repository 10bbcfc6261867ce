using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Gives an account its grade and shows what follows from it.</summary>
internal static class Grading
{
    /// <summary>Applies the grade; where it moves the account to another tier, it is shown first what that changes, and nothing is done yet (R78).</summary>
    /// <param name="account">Null for one that is put into the book with it.</param>
    public static async Task OfferAsync(
        TurnContext context, KnownAccount? account, string name, GrowthGrade grade, string reason, string? messageKey, CancellationToken cancellationToken, AccountGrading? also = null)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var tier = framework.Grid.TierOf(grade);
        if (account is { Tier: { } now } && now != tier && account.Grade?.Grade != grade)
        {
            await context.ReplaceAsync(messageKey, TierChangeCard.Render(account, now, tier, grade, reason, framework, also), cancellationToken);
            return;
        }

        await ApplyAsync(context, account, name, grade, reason, messageKey, cancellationToken, also);
    }

    public static async Task ApplyAsync(
        TurnContext context, KnownAccount? account, string name, GrowthGrade grade, string reason, string? messageKey, CancellationToken cancellationToken, AccountGrading? also = null)
    {
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var made = new AccountGrade(grade, context.Now, context.Member.Id, TypedText.Clean(reason)) { BySales = context.Member.Role == MemberRole.Sales };
        var before = account ?? New(context, name);
        var after = before.Graded(made, framework.Grid) with { Potential = also?.Amount ?? (before.Grade?.Grade.Size == grade.Size ? before.Potential : null) };
        var said = Said(account, after);
        var graded = context.Change(account, after, AccountEventKind.Graded, said, made.Reason);
        context.DescribeForUndo(Say.With(Strings.Undo_GradedAs, graded.Name, grade));
        await DealWork.GradedAsync(context, graded, cancellationToken);
        await AccountAccess.ShowAsync(context, graded, messageKey, cancellationToken, [new TextElement(said), .. also?.Why is { } why ? [new TextElement(why, TextTone.Subtle)] : Array.Empty<CardElement>()]);
    }

    public static async Task CreateAsync(TurnContext context, string name, string? messageKey, CancellationToken cancellationToken)
    {
        var created = context.Change(before: null, New(context, name), AccountEventKind.Added, Strings.Account_Created);
        context.DescribeForUndo(Say.With(Strings.Undo_AccountCreated, created.Name));
        await AccountAccess.ShowAsync(context, created, messageKey, cancellationToken, new TextElement(Strings.Account_Created));
    }

    private static KnownAccount New(TurnContext context, string name) => new(name) { Owner = context.Member.Role == MemberRole.Csm ? context.Member.Id : null };

    private static string Said(KnownAccount? before, KnownAccount after) => before?.Grade is { } old
        ? Say.With(Strings.Grade_Changed, after.Grade!.Grade, AccountCards.Tier(after.Tier), old.Grade, AccountCards.Tier(before.Tier))
        : Say.With(Strings.Grade_Given, after.Grade!.Grade, AccountCards.Tier(after.Tier));
}
