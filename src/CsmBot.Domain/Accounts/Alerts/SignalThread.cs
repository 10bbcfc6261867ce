using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>Signals of one kind about one account that came close together: they are one task, one prompt and one alert, with a count.</summary>
public sealed record SignalThread(string Account, SignalKind Kind, TaskId? Task, int Count, Instant LastAt)
{
    public static readonly Duration Window = Duration.FromDays(1);

    public bool Takes(Instant at) => at - LastAt < Window;
}
