using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts.Alerts;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary><c>alerts</c> lists what nobody took; <c>alerts here</c> and <c>alerts off</c> say where the team is told.</summary>
internal sealed class AlertsCommand(AlertAudience audience) : ICommand, IActionHandler
{
    private const int Shown = 10;

    public CommandInfo Info { get; } = new("alerts", "alerts [here|off]", ["alert"], BareArguments.None, Keywords: ["here", "off"]);

    public IReadOnlyList<string> ActionIds => [AlertActions.PlaceHere, AlertActions.Mute, AlertActions.Unmute];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        switch (arguments.Trim().ToLowerInvariant())
        {
            case "here" or "on":
                await OfferAsync(context, cancellationToken);
                break;
            case "off":
                await SwitchOffAsync(context, cancellationToken);
                break;
            default:
                context.Reply(await ListAsync(context, cancellationToken));
                break;
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, cancellationToken))
        {
            return;
        }

        if (action.ActionId == AlertActions.PlaceHere)
        {
            await context.ReplaceAsync(action.MessageKey, (await ChooseAsync(context, cancellationToken)).ForEverybody(), cancellationToken);
            return;
        }

        var rule = action.Value ?? string.Empty;
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var muted = framework.MutedRules.Where(one => one != rule);
        var mutes = action.ActionId == AlertActions.Mute;
        context.Session.Save(framework with { MutedRules = [.. mutes ? muted.Append(rule) : muted], Version = framework.Version + 1 });
        await context.ReplaceAsync(
            action.MessageKey,
            PlainCard.Of(
                Say.With(mutes ? Strings.Alerts_RuleMuted : Strings.Alerts_RuleUnmuted, AlertCards.RuleName(rule)),
                new CardButton(mutes ? Strings.Alert_Unmute : Strings.Alert_Mute, mutes ? AlertActions.Unmute : AlertActions.Mute, Value: rule)),
            cancellationToken);
    }

    private async Task OfferAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, cancellationToken))
        {
            return;
        }

        var here = await AlertPlaces.HereAsync(context, cancellationToken);
        var offer = await RefusalAsync(context, here, cancellationToken)
            ?? PlainCard.Of(here.IsPersonal ? Strings.Alerts_OfferPersonal : Strings.Alerts_Offer, new CardButton(Strings.Alerts_HereButton, AlertActions.PlaceHere, Style: ButtonStyle.Primary));
        context.Reply(offer.ForEverybody());
    }

    private async Task<Card> ChooseAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var here = await AlertPlaces.HereAsync(context, cancellationToken);
        if (await RefusalAsync(context, here, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        context.Session.Save(here);
        AlertAudience.Plan(context, here, context.Member.Id);
        return PlainCard.Of(here.IsPersonal ? Strings.Alerts_HerePersonal : Strings.Alerts_Here);
    }

    /// <summary>Null where only the team reads.</summary>
    private async Task<Card?> RefusalAsync(TurnContext context, AlertPlace here, CancellationToken cancellationToken) => await audience.FindAsync(context, here, cancellationToken) switch
    {
        Audience.Strangers => PlainCard.Warning(Strings.Alerts_Strangers),
        Audience.Absent => PlainCard.Warning(Strings.Alerts_Absent, new CardButton(Strings.Alerts_AskAgain, AlertActions.PlaceHere)),
        Audience.Unknown => PlainCard.Warning(Strings.Alerts_AudienceUnknown, new CardButton(Strings.Alerts_AskAgain, AlertActions.PlaceHere)),
        _ => null,
    };

    private static async Task SwitchOffAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (await MayAsync(context, cancellationToken))
        {
            context.Session.Save(new AlertPlace(Place: null));
            context.Reply(PlainCard.Of(Strings.Alerts_Off).ForEverybody());
        }
    }

    private static async Task<bool> MayAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (TeamMembers.MayChangeFramework(context.Member, await context.Session.ListMembersAsync(cancellationToken)))
        {
            return true;
        }

        context.Reply(PlainCard.Warning(Strings.Framework_NotYours).ForEverybody());
        return false;
    }

    private static async Task<Card> ListAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var open = await context.Session.ReadOpenAlertsAsync(cancellationToken).Take(Shown + 1).ToListAsync(cancellationToken);
        var noise = await context.Session.ReadNoiseAsync(cancellationToken).ToListAsync(cancellationToken);
        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var title = open.Count == 0 ? Strings.Alerts_None : Say.With(open.Count == 1 ? Strings.Alerts_TitleOne : Strings.Alerts_Title, open.Count > Shown ? $"{Shown}+" : open.Count);
        List<CardElement> elements = [new TitleElement(title)];
        foreach (var alert in open.Take(Shown))
        {
            elements.Add(new TextElement(Say.With(Strings.Alerts_Line, alert.Task, alert.Account, TypedText.Shorten(alert.What, 100), When.Moment(alert.RaisedAt, context.Member, context.Now, context.Calendar.Zone))));
            elements.Add(new ButtonsElement(
            [
                new CardButton(Strings.Alert_Take, AlertActions.Take, alert.Task.ToString()),
                new CardButton(Strings.Alert_NotRealButton, AlertActions.NotReal, alert.Task.ToString()),
                new CardButton(Strings.Alert_Details, TaskActions.Show, alert.Task.ToString()),
            ]));
        }

        var place = await context.Session.FindAlertPlaceAsync(cancellationToken);
        elements.Add(new TextElement(place switch
        {
            { Place: not null, IsPersonal: true } => Strings.Alerts_PlacePersonal,
            { Place: not null } => Strings.Alerts_PlaceChannel,
            _ => Strings.Alert_NoPlace,
        }, TextTone.Subtle));
        if (noise.Count > 0)
        {
            elements.Add(new FactsElement([.. noise.Select(one => new Fact(AlertCards.RuleName(one.Rule), Line(one, framework.MutedRules.Contains(one.Rule, StringComparer.Ordinal))))]));
            elements.AddRange(Rules(noise, framework.MutedRules));
        }

        return new Card(title, elements);
    }

    private static string Line(AlertNoise noise, bool isMuted) =>
        Say.With(Strings.Alerts_Noise, noise.Raised, noise.NotReal, noise.Percent) + (isMuted ? Strings.Alerts_IsMuted : string.Empty);

    private static IEnumerable<CardElement> Rules(IReadOnlyList<AlertNoise> noise, IReadOnlyList<string> muted)
    {
        List<CardButton> buttons =
        [
            .. noise.Where(one => one.NotReal >= AlertNoise.Enough && one.Percent > AlertNoise.MostPercent && !muted.Contains(one.Rule, StringComparer.Ordinal))
                .Select(one => new CardButton(Say.With(Strings.Alerts_MuteRule, AlertCards.RuleName(one.Rule)), AlertActions.Mute, Value: one.Rule)),
            .. muted.Select(rule => new CardButton(Say.With(Strings.Alerts_UnmuteRule, AlertCards.RuleName(rule)), AlertActions.Unmute, Value: rule)),
        ];
        return buttons.Count == 0 ? [] : [new ButtonsElement(buttons)];
    }
}
