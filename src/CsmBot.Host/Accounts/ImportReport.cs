using System.Globalization;
using System.Text;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;

namespace CsmBot.Host.Accounts;

/// <summary>What an import says: how the file was read and what came of it on stdout, refused rows on stderr.</summary>
internal sealed class ImportReport(Terminal terminal) : IAsyncDisposable
{
    private const int NewcomersShown = 10;

    private readonly StreamWriter _out = new(terminal.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>How the file is understood, and which rows are not taken.</summary>
    public async Task ShowAsync(AccountImportPlan plan)
    {
        await _out.WriteLineAsync($"{plan.Options.Source}: {plan.Encoding}, {SeparatorName(plan.Separator)}");
        var width = Math.Min(40, plan.Columns.Max(column => column.Heading.Length));
        foreach (var column in plan.Columns.Where(column => column.Heading.Length > 0 || column.Field is not null))
        {
            await _out.WriteLineAsync($"  {column.Heading.PadRight(width)}  {(column.Field is { } field ? $"-> {field}" : "left out")}");
        }

        foreach (var newcomer in plan.Newcomers.Take(NewcomersShown))
        {
            await _out.WriteLineAsync($"  {newcomer} becomes a member");
        }

        if (plan.Newcomers.Count > NewcomersShown)
        {
            await _out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  and {plan.Newcomers.Count - NewcomersShown:N0} more become members"));
        }

        await _out.FlushAsync();
        await ShowAsync(plan.Faults);
    }

    public async Task ShowAsync(IEnumerable<RowFault> faults)
    {
        foreach (var fault in faults)
        {
            await terminal.Error.WriteLineAsync(new LineFault(fault.Line, fault.Cause).ToString());
        }
    }

    public async Task CountAsync(string prefix, AccountImportCounts counts)
    {
        (string Label, int Count)[] lines = [("New", counts.New), ("Changed", counts.Changed), ("Unchanged", counts.Unchanged), ("Refused", counts.Refused)];
        foreach (var (label, count) in lines)
        {
            var words = prefix.Length == 0 ? label : $"{prefix} {label.ToLowerInvariant()}";
            await _out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{words,-24}{count,8:N0}"));
        }

        await _out.FlushAsync();
    }

    public async Task SayAsync(string words)
    {
        await _out.WriteLineAsync(words);
        await _out.FlushAsync();
    }

    public ValueTask DisposeAsync() => _out.DisposeAsync();

    private static string SeparatorName(char separator) => separator switch
    {
        ',' => "separated by commas",
        ';' => "separated by semicolons",
        '\t' => "separated by tabs",
        '|' => "separated by bars",
        _ => $"separated by '{separator}'",
    };
}
