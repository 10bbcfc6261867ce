using NodaTime;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SettableTime : TimeProvider
{
    public Instant Now { get; set; } = Testing.Samples.SampleTask.Noon;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
