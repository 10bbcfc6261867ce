using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary>Makes the next occurrence once its lead begins. The series' row changes with the new task in one transaction, so that there is one however often it is looked at.</summary>
internal sealed class RepeatWatch : IWakeUpHandler
{
    public string Kind => SeriesDesk.WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (TaskId.TryParse(wakeUp.Entity, out var id)
            && await context.Session.FindSeriesAsync(id, cancellationToken) is { IsRunning: true, Planned: { } planned } series
            && planned <= wakeUp.At
            && await context.Session.FindTaskAsync(series.Latest, cancellationToken) is { IsOpen: false, Occurrence: not null } closed)
        {
            await SeriesDesk.AdvanceAsync(context, series, closed, cancellationToken);
        }
    }
}
