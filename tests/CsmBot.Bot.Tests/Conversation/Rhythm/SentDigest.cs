using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>A digest as it arrived.</summary>
/// <param name="Tasks">The numbers of the tasks it shows.</param>
internal sealed record SentDigest(string Key, string Conversation, Instant At, IReadOnlyList<string> Tasks, string Summary);
