using System.CommandLine;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Backlog;

/// <summary><c>import --member EMAIL FILE</c>: files a whole backlog into the configured storage.</summary>
internal static class ImportVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "Plain lines, JSON lines, CSV with text,account,due,owner, or an export; - is stdin." };
        var member = new Option<string>("--member", "-m") { Description = "Whose backlog it is: e-mail address, id or name.", HelpName = "EMAIL", Required = true };
        var workspace = new Option<string>("--workspace", "-w") { Description = "The workspace: a Teams tenant, a Slack team, or local.", HelpName = "ID", DefaultValueFactory = _ => WorkspaceServices.LocalWorkspace };
        var csv = new Option<bool>("--csv") { Description = "Reads CSV whatever the file is called." };
        var verb = new Command("import", "File a whole backlog. The same file twice changes nothing; an import that was stopped goes on when run again.") { file, member, workspace, csv };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            terminal,
            time,
            parsed.GetValue(file)!,
            parsed.GetValue(csv) || Path.GetExtension(parsed.GetValue(file)!).ToLowerInvariant() is ".csv" or ".tsv",
            (new WorkspaceId(parsed.GetValue(workspace)!), parsed.GetValue(member)!.Trim()),
            cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, TimeProvider time, string file, bool isCsv, (WorkspaceId Workspace, string Member) place, CancellationToken cancellationToken)
    {
        await using var input = terminal.OpenInput(file);
        await using var services = await WorkspaceServices.OpenAsync(time, cancellationToken);
        var actor = await WorkspaceServices.FindMemberAsync(services, place.Workspace, place.Member, cancellationToken) ?? Unknown(place.Member);
        var reader = new BacklogReader(new LineIdentity(actor.Id.Value), file == Terminal.Dash ? "stdin" : Path.GetFileName(file));
        var lines = isCsv ? new CsvBacklogReader(reader).ReadAsync(input, cancellationToken) : reader.ReadAsync(input, cancellationToken);
        var run = new ImportRun(services.GetRequiredService<ImportRunner>(), place.Workspace, actor, terminal.Error);
        try
        {
            await ImportProgress.ShowAsync(input, advance => run.RunAsync(lines, advance, cancellationToken));
        }
        finally
        {
            await using var summary = new StreamWriter(terminal.Output, leaveOpen: true);
            foreach (var line in run.Tally.ToLines())
            {
                await summary.WriteLineAsync(line);
            }
        }

        return run.Tally.NotImported == 0 ? ExitCode.Done : ExitCode.SomeLinesBad;
    }

    private static Domain.People.Member Unknown(string name) => name.Contains('@', StringComparison.Ordinal)
        ? MemberNames.Create(name)
        : throw new RefusalException(ExitCode.Usage, $"Nobody called '{name}' is known there: give an e-mail address to add a member.");
}
