namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What an import does, or did, in numbers of rows.</summary>
public sealed record AccountImportCounts(int New, int Changed, int Unchanged, int Refused)
{
    public static AccountImportCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>Rows that change something.</summary>
    public int Writes => New + Changed;

    internal AccountImportCounts With(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => this with { New = New + 1 },
        RowOutcome.Changed => this with { Changed = Changed + 1 },
        RowOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        _ => this with { Refused = Refused + 1 },
    };
}
