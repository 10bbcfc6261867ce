using BenchmarkDotNet.Running;
using CsmBot.Benchmarks.Accounts;
using CsmBot.Benchmarks.Load;
using CsmBot.Benchmarks.Micro;
using CsmBot.Benchmarks.Rhythm;
using CsmBot.Benchmarks.Slack;
using CsmBot.Benchmarks.Teams;

// turns | memory | idle | digests | today | start | teams | slack | signals | import-accounts: whole processes over real HTTP. Anything else goes to BenchmarkDotNet (try --filter *).
switch (args.FirstOrDefault())
{
    case "bare":
        await BareEndpoint.RunAsync(args[1], args[2]);
        break;
    case "turns":
        await TurnCost.RunAsync(Console.Out);
        break;
    case "memory":
        await MemoryGrowth.RunAsync(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
        break;
    case "today":
        await TodayLatency.RunAsync(Console.Out);
        break;
    case "start":
        await StartLatency.RunAsync(Console.Out);
        break;
    case "teams":
        await TeamsTurns.RunAsync(Console.Out, VariablesOf(args));
        break;
    case "slack":
        await SlackCommands.RunAsync(Console.Out, VariablesOf(args));
        break;
    case "accounts":
        await AccountLatency.RunAsync(Console.Out, args.Length > 1 ? args[1] : null);
        break;
    case "import-accounts":
        await AccountImport.RunAsync(Console.Out);
        break;
    case "signals":
        await SignalLatency.RunAsync(Console.Out);
        break;
    case "idle":
        await IdleCost.RunAsync(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000);
        break;
    case "digests":
        await MorningRush.RunAsync(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000);
        break;
    case "digests-fill":
        await MorningRush.FillAsync(args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
        break;
    case "tokens":
        await TokenCost.RunAsync(Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(TriageBenchmarks)]).Run(args);
        break;
}

// NAME=value: a variable for our process alone, to try settings of the runtime.
static Dictionary<string, string> VariablesOf(string[] args) =>
    args.Skip(1).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
