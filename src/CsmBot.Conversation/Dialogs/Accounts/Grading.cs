using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Gives an account its grade and shows what follows from it.</summary>
internal static class Grading
{
    /// <param name="account">Null for one that is put into the book with it.</param>
    public static async Task ApplyAsync(
        TurnContext context, KnownAccount? account, string name, GrowthGrade grade, string reason, string? messageKey, CancellationToken cancellationToken, params IReadOnlyList<CardElement> notices)
    {
        var made = new AccountGrade(grade, context.Now, context.Member.Id, TypedText.Clean(reason));
        var graded = context.Change(account, (account ?? New(context, name)).Graded(made, TierGrid.Default), made.Reason);
        context.DescribeForUndo(Say.With(Strings.Undo_GradedAs, graded.Name, grade));
        await AccountAccess.ShowAsync(context, graded, messageKey, cancellationToken, [new TextElement(Said(account, graded)), .. notices]);
    }

    public static async Task CreateAsync(TurnContext context, string name, string? messageKey, CancellationToken cancellationToken)
    {
        var created = context.Change(before: null, New(context, name));
        context.DescribeForUndo(Say.With(Strings.Undo_AccountCreated, created.Name));
        await AccountAccess.ShowAsync(context, created, messageKey, cancellationToken, new TextElement(Strings.Account_Created));
    }

    private static KnownAccount New(TurnContext context, string name) => new(name) { Owner = context.Member.Id };

    private static string Said(KnownAccount? before, KnownAccount after) => before?.Grade is { } old
        ? Say.With(Strings.Grade_Changed, after.Grade!.Grade, AccountCards.Tier(after.Tier), old.Grade, AccountCards.Tier(before.Tier))
        : Say.With(Strings.Grade_Given, after.Grade!.Grade, AccountCards.Tier(after.Tier));
}
