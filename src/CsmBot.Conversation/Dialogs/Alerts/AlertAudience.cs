using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Alerts;

/// <summary>Keeps alerts from guests and strangers (T25): looks who reads along before a channel is chosen, and again every hour.</summary>
internal sealed class AlertAudience(IEnumerable<IAudience> audiences, TimeProvider time) : IWakeUpHandler
{
    private const string WakeUpKind = "alert-place";

    private static readonly Duration Between = Duration.FromHours(1);

    /// <summary>Where the platform did not say; its answer may be there by then.</summary>
    private static readonly Duration Soon = Duration.FromMinutes(5);

    private readonly Dictionary<string, IAudience> _audiences = audiences.ToDictionary(audience => audience.Channel, StringComparer.Ordinal);
    private readonly Questions<(WorkspaceId, ConversationId), Audience> _questions = new(time);

    public string Kind => WakeUpKind;

    public static void Plan(TurnContext context, AlertPlace place, MemberId member) => Plan(context, place, member, Between);

    /// <summary>What the platform does not say soon is unknown. Asked again, its answer may be there.</summary>
    public async Task<Audience> FindAsync(TurnContext context, AlertPlace alerts, CancellationToken cancellationToken)
    {
        if (alerts is not { IsPersonal: false, Place: { } place } || !_audiences.TryGetValue(place.Channel, out var audience))
        {
            return Audience.Team;
        }

        try
        {
            var workspace = context.Turn.Workspace;
            return await _questions.AskAsync((workspace, place.Conversation), overdue => audience.FindAsync(workspace, place.Conversation, overdue), cancellationToken);
        }
        catch (TimeoutException)
        {
            return Audience.Unknown;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Audience.Unknown;
        }
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAlertPlaceAsync(cancellationToken) is not { IsPersonal: false, Place: { } place } alerts || place.Conversation.Value != wakeUp.Entity)
        {
            return;
        }

        switch (await FindAsync(context, alerts, cancellationToken))
        {
            case Audience.Strangers:
                await AlertPlaces.LeaveAsync(context, Strings.Alerts_GuestJoined, cancellationToken);
                break;
            case Audience.Absent:
                await AlertPlaces.LeaveAsync(context, Strings.Alerts_PutOut, cancellationToken);
                break;
            case Audience.Team:
                Plan(context, alerts, wakeUp.Member, Between);
                break;
            default:
                Plan(context, alerts, wakeUp.Member, Soon);
                break;
        }
    }

    private static void Plan(TurnContext context, AlertPlace alerts, MemberId member, Duration wait)
    {
        if (alerts is { IsPersonal: false, Place: { } place })
        {
            context.Session.Save(new WakeUp(WakeUpKind, place.Conversation.Value, context.Now + wait, member));
        }
    }
}
