using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using CsmBot.Host.Accounts;
using CsmBot.Host.Backlog;
using CsmBot.Host.Hosting;
using CsmBot.Host.Outbox;
using CsmBot.Host.Packaging;
using CsmBot.Host.Triage;

namespace CsmBot.Host.CommandLine;

/// <summary>The verbs of the command line. Without one, the program is the server.</summary>
internal sealed class Verbs
{
    private const string About = """
        CsmBot triages what lands on a customer success team. Without a verb it serves the chat page on http://localhost:3978/ until Ctrl-C;
        any setting can be given as --Section:Key VALUE, and the address as --urls URL.

        Exit codes: 0 done; 1 some lines were bad (they are on stderr, the rest is done); 2 wrong usage or a file that cannot be opened;
        3 settings; 4 storage; 5 address in use; 70 unexpected failure; 130 interrupted.
        """;

    private readonly Func<Task<int>> _run;
    private readonly TextWriter _error;

    private Verbs(TextWriter error, Func<Task<int>> run)
    {
        _error = error;
        _run = run;
    }

    /// <summary>Null when the arguments ask for the server. The plain server start, which must be fast, needs no parser.</summary>
    public static Verbs? Match(string[] args) => args.Length == 0 ? null : Match(args, Terminal.OfProcess(), TimeProvider.System);

    public static Verbs? Match(string[] args, Terminal terminal, TimeProvider time)
    {
        var root = new RootCommand(About)
        {
            TriageVerb.Create(terminal, time),
            ImportVerb.Create(terminal, time),
            ExportVerb.Create(terminal, time),
            AccountsVerb.Create(terminal, time),
            ParkedVerb.Create(terminal, time),
            PackageVerb.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.CommandResult.Command != root || root.Options.Any(option => parsed.GetResult(option) is not null))
        {
            return new Verbs(terminal.Error, () => InvokeAsync(parsed, terminal));
        }

        return ServerArguments.FaultOf(args, root.Subcommands) is { } fault
            ? new Verbs(terminal.Error, () => throw new RefusalException(ExitCode.Usage, fault))
            : null;
    }

    public Task<int> RunAsync() => Guard.RunAsync(_error, _run);

    private static async Task<int> InvokeAsync(ParseResult parsed, Terminal terminal)
    {
        // Help wins over whatever else is wrong with the line.
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            var faults = string.Join(' ', parsed.Errors.Select(error => error.Message));
            throw new RefusalException(ExitCode.Usage, $"{faults} See {PathOf(parsed.CommandResult)} --help.");
        }

        // A verb writes to the terminal itself and closes it; only help and the version come this way.
        await using var words = new StringWriter();
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = words, Error = terminal.Error });
        if (words.GetStringBuilder().Length > 0)
        {
            await terminal.Output.WriteAsync(Encoding.UTF8.GetBytes(words.ToString()));
        }

        return code;
    }

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult { Parent: not null } parent ? $"{PathOf(parent)} {result.Command.Name}" : result.Command.Name;
}
