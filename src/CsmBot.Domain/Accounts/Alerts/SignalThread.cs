using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>Signals of one kind about one account that came close together: they are one task, one question and one alert, with a count.</summary>
/// <param name="StartedAt">When the first of them came. A window that moved with the latest would never end for what comes every few hours.</param>
public sealed record SignalThread(string Account, SignalKind Kind, TaskId? Task, int Count, Instant StartedAt)
{
    public static readonly Duration Window = Duration.FromDays(1);

    public bool Takes(Instant at) => at - StartedAt < Window;
}
