using System.Collections.ObjectModel;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary><c>undelivered</c> lists what was set aside because its platform refused it, for whoever leads the team (T37); each can be tried again or dismissed.</summary>
internal sealed class UndeliveredCommand : ICommand, IActionHandler
{
    /// <summary>Messages that the list counts.</summary>
    private const int MostRead = 500;

    /// <summary>Messages that one press deals with: all of them in one transaction.</summary>
    private const int AtOnce = 40;

    public CommandInfo Info { get; } = new("undelivered", "undelivered", ["parked", "dead-letters", "deadletters"], BareArguments.None);

    public IReadOnlyList<string> ActionIds => [UndeliveredActions.Retry, UndeliveredActions.Dismiss];

    /// <summary>What was read elsewhere is not sent again.</summary>
    public static bool CanRetry(ParkedMessage parked) => parked.Fate?.Channel is null;

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (await LeadersAsync(context, cancellationToken) is { } members)
        {
            context.Reply(await ListAsync(context, members, ReadOnlySet<string>.Empty, notice: null, cancellationToken));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await LeadersAsync(context, cancellationToken) is not { } members)
        {
            return;
        }

        var (done, notice) = await DoAsync(context, action, cancellationToken);
        await context.ReplaceAsync(action.MessageKey, await ListAsync(context, members, done, notice, cancellationToken), cancellationToken);
    }

    /// <summary>Null, with the answer given, for everybody else.</summary>
    private static async Task<IReadOnlyList<Member>?> LeadersAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (TeamMembers.MayChangeFramework(context.Member, members))
        {
            return members;
        }

        context.Reply(PlainCard.Warning(Strings.Undelivered_NotYours).ForEverybody());
        return null;
    }

    private static async Task<(IReadOnlySet<string> Done, string Notice)> DoAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var conversation = new ConversationId(action.EntityId ?? string.Empty);
        var isRetry = action.ActionId == UndeliveredActions.Retry;
        HashSet<string> done = new(StringComparer.Ordinal);
        // Only what the list counted: what was refused since then was not looked at.
        var listed = context.Session.ReadParkedAsync(conversation, cancellationToken)
            .Where(one => string.CompareOrdinal(one.Message.Key, action.Value) <= 0 && (!isRetry || CanRetry(one)))
            .Take(AtOnce);
        await foreach (var one in listed)
        {
            if (await context.Session.FindParkedAsync(conversation, one.Message.Key, cancellationToken) is { } parked)
            {
                done.Add(parked.Message.Key);
                context.Session.Remove(parked);
                if (isRetry)
                {
                    Resend(context, parked);
                }
            }
        }

        if (isRetry && done.Count > 0)
        {
            await OpenAsync(context, conversation, cancellationToken);
        }

        return (done, done.Count == 0 ? Strings.Undelivered_Gone : Say.With(isRetry ? Strings.Undelivered_Retried : Strings.Undelivered_Dismissed, done.Count));
    }

    /// <summary>Whoever was told of it once is not told again, should it be refused again.</summary>
    private static void Resend(TurnContext context, ParkedMessage parked) =>
        context.Resend(parked.Fate is null ? parked.Message : parked.Message with { Detour = new Detour(parked.Message.Detour?.Refused ?? [], IsLastResort: true, MessageSubjects.KindOf(parked.Message)) });

    /// <summary>Nothing is sent to a conversation that counts as lost. Whether it is shows at the next message.</summary>
    private static async Task OpenAsync(TurnContext context, ConversationId conversation, CancellationToken cancellationToken)
    {
        var known = await context.Session.FindConversationAsync(conversation, cancellationToken) ?? await context.Session.FindRootAsync(conversation, cancellationToken);
        if (known is { State: not ConversationState.Active })
        {
            context.Session.Save(known with { State = ConversationState.Active, Cause = null });
        }
    }

    /// <param name="done">What this turn took out, which storage still has.</param>
    private static async Task<Card> ListAsync(TurnContext context, IReadOnlyList<Member> members, IReadOnlySet<string> done, string? notice, CancellationToken cancellationToken)
    {
        var parked = await context.Session.ReadParkedAsync(conversation: null, cancellationToken)
            .Where(one => !done.Contains(one.Message.Key))
            .Take(MostRead + 1)
            .ToListAsync(cancellationToken);
        return UndeliveredCards.List(context, [.. parked.Take(MostRead)], parked.Count <= MostRead, members, notice);
    }
}
