using System.CommandLine;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Backlog;

/// <summary><c>export</c>: writes tasks out in a documented form that <c>import</c> reads back (T32).</summary>
internal static class ExportVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var member = new Option<string?>("--member", "-m") { Description = "Only the tasks of this owner: e-mail address, id or name. Default: everyone's.", HelpName = "EMAIL" };
        var format = new Option<string>("--format", "-f") { Description = "jsonl or csv.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var output = new Option<string>("--output", "-o") { Description = "Where it goes; - is stdout.", HelpName = "FILE|-", DefaultValueFactory = _ => Terminal.Dash };
        var workspace = WorkspaceServices.CreateWorkspaceOption();
        var settings = WorkspaceServices.CreateSetOption();
        var verb = new Command("export", "Write tasks out. An import of the file into the same workspace changes nothing, into an empty one gives the same tasks.") { member, format, output, workspace, settings };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await WorkspaceServices.OpenAsync(parsed.GetValue(settings) ?? [], time, cancellationToken);
            var place = new WorkspaceId(parsed.GetValue(workspace)!);
            var owner = parsed.GetValue(member) is { } name ? await FindAsync(services, place, name.Trim(), cancellationToken) : null;
            await using var stream = terminal.OpenOutput(parsed.GetValue(output)!);
            await using ITaskRowWriter writer = parsed.GetValue(format) == "csv" ? new CsvTaskWriter(stream) : new JsonTaskWriter(stream);
            await foreach (var task in services.GetRequiredService<TaskReader>().ReadAsync(place, cancellationToken))
            {
                if (owner is null || task.Owner == owner.Id)
                {
                    await writer.WriteAsync(TaskRowMap.ToRow(task), cancellationToken);
                }
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task<Domain.People.Member> FindAsync(IServiceProvider services, WorkspaceId workspace, string name, CancellationToken cancellationToken) =>
        await WorkspaceServices.FindMemberAsync(services, workspace, name, cancellationToken)
        ?? throw new RefusalException(ExitCode.Usage, $"Nobody called '{name}' is known in the workspace '{workspace}'.");
}
