using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

internal sealed class SendPlans(IRowEngine engine) : ISendPlans
{
    private const int Kept = 10;

    public async Task<IReadOnlyList<SendPlan>> ReadAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        PlansOf(await engine.GetAsync(Keys.Partition(workspace), Keys.SendPlans, cancellationToken));

    public async Task<SendPlan> KeepAsync(WorkspaceId workspace, SendPlan plan, CancellationToken cancellationToken)
    {
        var partition = Keys.Partition(workspace);
        while (true)
        {
            var row = await engine.GetAsync(partition, Keys.SendPlans, cancellationToken);
            var plans = PlansOf(row);
            if (plans.FirstOrDefault(one => one.Kind == plan.Kind && one.Due == plan.Due) is { } kept)
            {
                return kept;
            }

            var data = StoredJson.Write(new SendPlansRow([.. plans.Append(plan).TakeLast(Kept)]));
            RowOperation write = row is null ? new RowOperation.Insert(Keys.SendPlans, data) : new RowOperation.Replace(Keys.SendPlans, data, row.Version);
            if ((await engine.TransactAsync(partition, [write], cancellationToken)).IsCommitted)
            {
                return plan;
            }
        }
    }

    private static IReadOnlyList<SendPlan> PlansOf(Row? row) => row is null ? [] : StoredJson.Read<SendPlansRow>(row.Data).Plans;
}
