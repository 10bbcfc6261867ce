using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Undoing;

/// <summary>What taking a command back came to.</summary>
internal sealed record UndoResult(string Description)
{
    /// <summary>Tasks as they stand after it.</summary>
    public List<TaskItem> Restored { get; } = [];

    /// <summary>What was left alone because it changed meanwhile, in words.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Accounts that are as they were before.</summary>
    public List<string> Accounts { get; } = [];

    public bool Unlearned { get; set; }

    public bool Settings { get; set; }

    /// <summary>Somebody else who is in the team as before, by name.</summary>
    public string? Teammate { get; set; }

    public bool Framework { get; set; }

    /// <summary>What repeats does so as before.</summary>
    public bool Rule { get; set; }

    /// <summary>A hand-over is on its way back.</summary>
    public bool HandOver { get; set; }

    /// <summary>A focus block is as it was before.</summary>
    public bool Focus { get; set; }

    /// <summary>What no undo can take back, in words.</summary>
    public required IReadOnlyList<string> Lasting { get; init; }

    public bool TookBack => Restored.Count > 0 || Accounts.Count > 0 || Unlearned || Settings || Teammate is not null || Framework || Rule || HandOver || Focus;
}
