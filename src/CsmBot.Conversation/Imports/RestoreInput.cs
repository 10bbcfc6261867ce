using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Imports;

/// <summary>A task as an export wrote it, to be put back unchanged but for its number, which is the next free one here.</summary>
public sealed record RestoreInput(TaskItem Task) : TurnInput;
