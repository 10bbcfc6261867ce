using System.CommandLine;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Turns;
using CsmBot.Host.Backlog;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Accounts;

/// <summary><c>accounts export</c>: writes the book in the form that <c>accounts import</c> reads back.</summary>
internal static class AccountsExportVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var output = new Option<string>("--output", "-o", "--out") { Description = "Where it goes; - is stdout.", HelpName = "FILE|-", DefaultValueFactory = _ => Terminal.Dash };
        var workspace = WorkspaceServices.CreateWorkspaceOption();
        var settings = WorkspaceServices.CreateSetOption();
        var verb = new Command("export", "Write the book of accounts as CSV. An import of the file into the same workspace changes nothing.") { output, workspace, settings };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await WorkspaceServices.OpenAsync(parsed.GetValue(settings) ?? [], time, cancellationToken);
            await using var stream = terminal.OpenOutput(parsed.GetValue(output)!);
            await services.GetRequiredService<AccountExporter>().WriteAsync(new WorkspaceId(parsed.GetValue(workspace)!), stream, cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }
}
