using NodaTime;

namespace CsmBot.Storage.Rows;

/// <summary>A workspace that was ever written to, with the version of the row layout it was begun in.</summary>
internal sealed record WorkspaceRow(string Id, Instant Since, int Layout);
