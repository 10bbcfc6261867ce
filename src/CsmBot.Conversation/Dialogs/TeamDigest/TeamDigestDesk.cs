using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary><c>team digest</c> shows a leader their team's morning, alone; <c>team digest on here</c> has it posted each working morning, <c>team digest off</c> ends that.</summary>
internal sealed class TeamDigestDesk(AlertAudience audience) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TeamDigestActions.PlaceHere];

    /// <param name="words">What follows "team digest".</param>
    public async Task AnswerAsync(TurnContext context, string words, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (!TeamMembers.MayLead(context.Member, members))
        {
            context.Reply(PlainCard.Warning(Strings.TeamDigest_NotYours).ForEverybody());
            return;
        }

        switch (string.Join(' ', words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            case "" or "now" or "show":
                context.Reply(TeamDigestCards.Render(context, await TeamDigestReader.ReadAsync(context, members, cancellationToken), members));
                break;
            case "on here" or "here" or "on":
                context.Reply((await OfferAsync(context, cancellationToken)).ForEverybody());
                break;
            case "off" or "stop":
                context.Reply(SwitchOff(context).ForEverybody());
                break;
            default:
                context.Reply(PlainCard.Warning(Strings.TeamDigest_How).ForEverybody());
                break;
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        var card = TeamMembers.MayLead(context.Member, await context.Session.ListMembersAsync(cancellationToken))
            ? await ChooseAsync(context, cancellationToken)
            : PlainCard.Warning(Strings.TeamDigest_NotYours);
        await context.ReplaceAsync(action.MessageKey, card.ForEverybody(), cancellationToken);
    }

    private async Task<Card> OfferAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var here = await AlertPlaces.HereAsync(context, cancellationToken);
        return await RefusalAsync(context, here, cancellationToken)
            ?? PlainCard.Of(here.IsPersonal ? Strings.TeamDigest_OfferPersonal : Strings.TeamDigest_Offer, new CardButton(Strings.TeamDigest_HereButton, TeamDigestActions.PlaceHere, Style: ButtonStyle.Primary));
    }

    private async Task<Card> ChooseAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var here = await AlertPlaces.HereAsync(context, cancellationToken);
        if (await RefusalAsync(context, here, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        context.Change(context.Member with { TeamDigest = TeamDigestPlaces.Of(here) });
        context.DescribeForUndo(Strings.Undo_TeamDigest);
        return PlainCard.Of(Say.With(here.IsPersonal ? Strings.TeamDigest_HerePersonal : Strings.TeamDigest_Here, When.Time(context.Member.DigestAt, context.Member), context.Calendar.Zone.Id));
    }

    private static Card SwitchOff(TurnContext context)
    {
        if (context.Member.TeamDigest is null)
        {
            return PlainCard.Of(Strings.TeamDigest_NotOn);
        }

        context.Change(context.Member with { TeamDigest = null });
        context.DescribeForUndo(Strings.Undo_TeamDigest);
        return PlainCard.Of(Strings.TeamDigest_Off);
    }

    /// <summary>Null where only the team reads.</summary>
    private async Task<Card?> RefusalAsync(TurnContext context, AlertPlace here, CancellationToken cancellationToken) => await audience.FindAsync(context, here, cancellationToken) switch
    {
        Audience.Strangers => PlainCard.Warning(Strings.Alerts_Strangers),
        Audience.Absent => PlainCard.Warning(Strings.TeamDigest_Absent, new CardButton(Strings.Alerts_AskAgain, TeamDigestActions.PlaceHere)),
        Audience.Unknown => PlainCard.Warning(Strings.TeamDigest_AudienceUnknown, new CardButton(Strings.Alerts_AskAgain, TeamDigestActions.PlaceHere)),
        _ => null,
    };
}
