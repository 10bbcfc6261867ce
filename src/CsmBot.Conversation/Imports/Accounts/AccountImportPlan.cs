using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What a file would do: to be shown, and then done or not.</summary>
public sealed record AccountImportPlan
{
    public required WorkspaceId Workspace { get; init; }

    public required Member Actor { get; init; }

    public required AccountImportOptions Options { get; init; }

    /// <summary>Of the file, in words.</summary>
    public required string Encoding { get; init; }

    public required char Separator { get; init; }

    public required IReadOnlyList<ColumnMatch> Columns { get; init; }

    public required AccountImportCounts Counts { get; init; }

    /// <summary>Rows that are not taken, in the order of their lines.</summary>
    public required IReadOnlyList<RowFault> Faults { get; init; }

    /// <summary>Addresses of people whom nobody here has; they become members.</summary>
    public required IReadOnlyList<string> Newcomers { get; init; }

    /// <summary>Rows that change something.</summary>
    internal IReadOnlyList<SheetRow> Rows { get; init; } = [];

    internal SheetDates Dates { get; init; } = new();
}
