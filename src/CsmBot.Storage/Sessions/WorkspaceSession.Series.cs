using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The part of a session about what repeats.</summary>
internal sealed partial class WorkspaceSession
{
    public Task<TaskSeries?> FindSeriesAsync(TaskId id, CancellationToken cancellationToken) => FindAsync<TaskSeries>(Keys.Series(id), cancellationToken);

    public IAsyncEnumerable<TaskSeries> ReadSeriesAsync(MemberId owner, CancellationToken cancellationToken) =>
        ReadAsync<TaskSeries>(RowKey.Under("series-of", owner.Value), cancellationToken);

    public void Save(TaskSeries series, MemberId? formerOwner = null)
    {
        Stage(Keys.Series(series.Id), series);
        Stage(Keys.SeriesOf(series.Owner, series.Id), series.IsRunning ? series : null);
        if (formerOwner is { } former && former != series.Owner)
        {
            Stage<TaskSeries>(Keys.SeriesOf(former, series.Id), null);
        }
    }
}
