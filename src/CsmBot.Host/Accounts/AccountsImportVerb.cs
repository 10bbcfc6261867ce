using System.CommandLine;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Host.Backlog;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Accounts;

/// <summary><c>accounts import --member EMAIL FILE</c>: shows what a file would do to the book, asks, and does it.</summary>
internal static class AccountsImportVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "CSV with a heading; - is stdin." };
        var member = new Option<string>("--member", "-m") { Description = "Who brings them in, and is the author of the grades: e-mail address, id or name.", HelpName = "EMAIL", Required = true };
        var workspace = WorkspaceServices.CreateWorkspaceOption();
        var map = new Option<string[]>("--map") { Description = "Which field a column is, where its heading does not say so; - leaves it out.", HelpName = "HEADING=FIELD", Arity = ArgumentArity.ZeroOrMore };
        var dates = new Option<string?>("--dates") { Description = "What 1/2/2027 means, where the file does not show it: dmy or mdy." };
        dates.AcceptOnlyFromAmong("dmy", "mdy");
        var encoding = new Option<string?>("--encoding") { Description = "For a file that is not UTF-8: windows-1252." };
        encoding.AcceptOnlyFromAmong("utf-8", "windows-1252");
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would happen and writes nothing." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Does not ask." };
        var settings = WorkspaceServices.CreateSetOption();
        var verb = new Command("import", "Bring a file of accounts into the book. The same file twice changes nothing; an import that was stopped goes on when run again.")
        {
            file, member, workspace, map, dates, encoding, dryRun, yes, settings,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(file)!;
            var consent = parsed.GetValue(dryRun) ? Consent.DryRun : parsed.GetValue(yes) ? Consent.Given : Consent.Asked;
            if (consent == Consent.Asked && (!terminal.IsInteractive || name == Terminal.Dash))
            {
                throw new RefusalException(ExitCode.Usage, "Nobody is there to be asked: look at it with --dry-run, then add --yes.");
            }

            var options = new AccountImportOptions
            {
                Source = name == Terminal.Dash ? "stdin" : Path.GetFileName(name),
                Map = MapOf(parsed.GetValue(map) ?? []),
                Dates = parsed.GetValue(dates) switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => null },
                IsWindows1252 = parsed.GetValue(encoding) == "windows-1252",
            };
            var bytes = await ReadAsync(terminal, name, cancellationToken);
            await using var services = await WorkspaceServices.OpenAsync(parsed.GetValue(settings) ?? [], time, cancellationToken);
            var place = new WorkspaceId(parsed.GetValue(workspace)!);
            var actor = await WorkspaceServices.FindActorAsync(services, place, parsed.GetValue(member)!.Trim(), cancellationToken);
            return await RunAsync(services.GetRequiredService<AccountImporter>(), place, actor, bytes, options, consent, terminal, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        AccountImporter importer, WorkspaceId workspace, Member actor, byte[] file, AccountImportOptions options, Consent consent, Terminal terminal, CancellationToken cancellationToken)
    {
        var reading = await importer.PlanAsync(workspace, actor, file, options, cancellationToken);
        if (reading.Plan is not { } plan)
        {
            throw new RefusalException(ExitCode.Usage, $"{reading.Refusal!.Words}{HelpFor(reading.Refusal.Fault)}");
        }

        await using var report = new ImportReport(terminal);
        await report.ShowAsync(plan);
        if (consent == Consent.DryRun)
        {
            await report.CountAsync("Would be", plan.Counts);
            await report.SayAsync("Nothing was written.");
            return CodeOf(plan.Counts.Refused);
        }

        if (plan.Counts.Writes > 0 && consent == Consent.Asked && !await terminal.AskAsync($"Bring in {plan.Counts.New:N0} new and {plan.Counts.Changed:N0} changed accounts?", cancellationToken))
        {
            await report.SayAsync("Nothing was written.");
            return ExitCode.Done;
        }

        var run = new AccountImportRun();
        try
        {
            await ImportProgress.ShowAsync(plan.Counts.Writes, advance => importer.RunAsync(plan, run, advance, cancellationToken));
        }
        finally
        {
            // Also after a stop: what is in the book is in the book.
            await report.ShowAsync(run.Faults);
            await report.CountAsync(string.Empty, run.Counts with { Unchanged = run.Counts.Unchanged + plan.Counts.Unchanged, Refused = run.Counts.Refused + plan.Counts.Refused });
        }

        return CodeOf(run.Counts.Refused + plan.Counts.Refused);
    }

    private static int CodeOf(int refused) => refused == 0 ? ExitCode.Done : ExitCode.SomeLinesBad;

    private static string HelpFor(SheetFault fault) => fault switch
    {
        SheetFault.NotUtf8 => " Or read it with --encoding windows-1252.",
        SheetFault.Columns => " Say which is which with --map \"HEADING=FIELD\", or leave one out with --map \"HEADING=-\".",
        SheetFault.Dates => " Say which with --dates dmy or --dates mdy.",
        _ => string.Empty,
    };

    /// <summary>A heading may hold an equals sign, a field does not.</summary>
    private static Dictionary<string, string> MapOf(IReadOnlyList<string> pairs)
    {
        Dictionary<string, string> map = new(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            var at = pair.LastIndexOf('=');
            if (at <= 0 || at == pair.Length - 1)
            {
                throw new RefusalException(ExitCode.Usage, "--map takes HEADING=FIELD, such as \"Customer Name=name\".");
            }

            map[pair[..at].Trim()] = pair[(at + 1)..].Trim();
        }

        return map;
    }

    private static async Task<byte[]> ReadAsync(Terminal terminal, string name, CancellationToken cancellationToken)
    {
        await using var input = terminal.OpenInput(name);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        // One byte more tells a file that is too large from one that just fits.
        while (bytes.Length <= AccountImporter.MaxBytes && await input.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.ToArray();
    }

    /// <summary>Whether somebody agreed to what the file does.</summary>
    private enum Consent
    {
        Asked,
        Given,
        DryRun,
    }
}
