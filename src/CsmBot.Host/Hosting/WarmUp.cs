using CsmBot.Conversation.Turns;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Host.Hosting;

/// <summary>Decides one made-up text beside the start, so that weights, time zones and code are loaded before the first person waits for them.</summary>
internal sealed class WarmUp(TriageEngine engine, TimeProvider time) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        engine.Decide("warm up by Friday for Acme", new TriageContext { Now = time.GetCurrentInstant(), Calendar = new BusinessCalendar { Zone = DateTimeZone.Utc } });
        return Task.CompletedTask;
    }
}
