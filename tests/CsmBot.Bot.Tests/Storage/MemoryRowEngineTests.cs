using CsmBot.Bot.Tests.Conversation;
using CsmBot.Storage.Rows;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>What stands in for a disk in long runs keeps the same promises.</summary>
public sealed class MemoryRowEngineTests : RowEngineContract
{
    internal override IRowEngine Engine { get; } = new MemoryRowEngine();
}
