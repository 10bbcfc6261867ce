using NodaTime;

namespace CsmBot.Storage.Rows;

/// <summary>A turn that is done; kept for a while so that a late repeat finds it.</summary>
internal sealed record SeenMark(Instant At);
