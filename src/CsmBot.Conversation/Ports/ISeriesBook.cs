using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>The part of a turn's view that concerns work that comes round.</summary>
public interface ISeriesBook
{
    Task<TaskSeries?> FindSeriesAsync(TaskId id, CancellationToken cancellationToken);

    /// <summary>What repeats for a member and has not ended, as it was before this turn.</summary>
    IAsyncEnumerable<TaskSeries> ReadSeriesAsync(MemberId owner, CancellationToken cancellationToken);

    /// <param name="formerOwner">Whose it was, where it changes hands.</param>
    void Save(TaskSeries series, MemberId? formerOwner = null);
}
