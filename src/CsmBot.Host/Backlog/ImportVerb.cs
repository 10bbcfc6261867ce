using System.CommandLine;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;

namespace CsmBot.Host.Backlog;

/// <summary><c>import --member EMAIL FILE</c>: files a whole backlog into the configured storage.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "Plain lines, JSON lines, CSV with text,account,due,owner, or an export; - is stdin." };
        var member = new Option<string>("--member", "-m") { Description = "Whose backlog it is: e-mail address, id or name.", HelpName = "EMAIL", Required = true };
        var workspace = WorkspaceServices.CreateWorkspaceOption();
        var csv = new Option<bool>("--csv") { Description = "Reads CSV whatever the file is called." };
        var settings = WorkspaceServices.CreateSetOption();
        var verb = new Command("import", "File a whole backlog. The same file twice changes nothing; an import that was stopped goes on when run again.") { file, member, workspace, csv, settings };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(file)!;
            await using var input = terminal.OpenInput(name);
            await using var services = await WorkspaceServices.OpenAsync(parsed.GetValue(settings) ?? [], time, cancellationToken);
            var place = new WorkspaceId(parsed.GetValue(workspace)!);
            var actor = await WorkspaceServices.FindActorAsync(services, place, parsed.GetValue(member)!.Trim(), cancellationToken);
            var reader = new BacklogReader(new LineIdentity(actor.Id.Value), name == Terminal.Dash ? "stdin" : Path.GetFileName(name));
            var isCsv = parsed.GetValue(csv) || Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv";
            var lines = isCsv ? new CsvBacklogReader(reader).ReadAsync(input, cancellationToken) : reader.ReadAsync(input, cancellationToken);
            var run = new ImportRun(services.GetRequiredService<ImportRunner>(), place, actor, terminal.Error);
            return await RunAsync(run, input, lines, terminal, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        ImportRun run, Stream input, IAsyncEnumerable<(BacklogLine? Line, LineFault? Fault)> lines, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            await ImportProgress.ShowAsync(input, advance => run.RunAsync(lines, advance, cancellationToken));
        }
        finally
        {
            // Also after a stop: what is filed is filed.
            await using var summary = new StreamWriter(terminal.Output, leaveOpen: true);
            foreach (var line in run.Tally.ToLines())
            {
                await summary.WriteLineAsync(line);
            }
        }

        return run.Tally.NotImported == 0 ? ExitCode.Done : ExitCode.SomeLinesBad;
    }
}
