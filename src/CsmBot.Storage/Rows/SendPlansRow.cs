using CsmBot.Domain.Delivery;

namespace CsmBot.Storage.Rows;

/// <summary>The last few plans of a workspace.</summary>
internal sealed record SendPlansRow(IReadOnlyList<SendPlan> Plans);
