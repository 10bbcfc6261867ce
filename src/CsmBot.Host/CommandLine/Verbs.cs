using System.CommandLine;
using CsmBot.Host.Backlog;
using CsmBot.Host.Hosting;
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

    private readonly ParseResult _parsed;
    private readonly TextWriter _error;

    private Verbs(ParseResult parsed, TextWriter error)
    {
        _parsed = parsed;
        _error = error;
    }

    /// <summary>Null when the arguments ask for the server.</summary>
    public static Verbs? Match(string[] args)
    {
        // The plain server start, which must be fast, needs no parser.
        return args.Length == 0 ? null : Match(args, Terminal.OfProcess(), TimeProvider.System);
    }

    public static Verbs? Match(string[] args, Terminal terminal, TimeProvider time)
    {
        var root = new RootCommand(About) { TriageVerb.Create(terminal, time), ImportVerb.Create(terminal, time), ExportVerb.Create(terminal, time) };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(_ => ExitCode.Done);
        var parsed = root.Parse(args);
        var asksForServer = parsed.CommandResult.Command == root && parsed.Action == root.Action && ServerArguments.FaultOf(args, root.Subcommands) is null;
        return asksForServer ? null : new Verbs(parsed, terminal.Error);
    }

    public Task<int> RunAsync() => Guard.RunAsync(_error, async () =>
    {
        if (_parsed.CommandResult.Command is RootCommand root && _parsed.Action == root.Action)
        {
            throw new RefusalException(ExitCode.Usage, ServerArguments.FaultOf([.. _parsed.Tokens.Select(token => token.Value)], root.Subcommands)!);
        }

        if (_parsed.Errors.Count > 0)
        {
            var faults = string.Join(' ', _parsed.Errors.Select(error => error.Message));
            throw new RefusalException(ExitCode.Usage, $"{faults} See {_parsed.CommandResult.Command.Name} --help.");
        }

        return await _parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = _error });
    });
}
