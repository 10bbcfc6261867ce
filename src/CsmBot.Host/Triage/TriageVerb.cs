using System.CommandLine;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;
using CsmBot.Host.CommandLine;

namespace CsmBot.Host.Triage;

/// <summary><c>triage --input FILE --output FILE</c>: decides a file of lines without storage, network or server.</summary>
internal static class TriageVerb
{
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var input = new Option<string>("--input", "-i") { Description = "File of lines, plain text or JSON with \"id\" and \"text\"; - is stdin.", HelpName = "FILE|-", DefaultValueFactory = _ => Terminal.Dash };
        var output = new Option<string>("--output", "-o") { Description = "Where the JSON lines go; - is stdout.", HelpName = "FILE|-", DefaultValueFactory = _ => Terminal.Dash };
        var accounts = new Option<string?>("--accounts") { Description = "CSV of known accounts: name,tier,renewal.", HelpName = "FILE" };
        var now = new Option<string?>("--now") { Description = "The moment due phrases count from, local to --zone, such as 2026-11-23T09:00:00. Default: the clock.", HelpName = "TIME" };
        var zone = new Option<string?>("--zone") { Description = "IANA time zone, such as America/New_York. Default: this machine's.", HelpName = "ZONE" };
        var verb = new Command("triage", "Decide importance, urgency, account and due date of every line.") { input, output, accounts, now, zone };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var moment = Moment.Read(parsed.GetValue(now), parsed.GetValue(zone), time);
            var from = parsed.GetValue(input)!;
            return await RunAsync(terminal, from, parsed.GetValue(output)!, parsed.GetValue(accounts), moment, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, string from, string to, string? accounts, Moment moment, CancellationToken cancellationToken)
    {
        await using var input = terminal.OpenInput(from);
        var known = new List<KnownAccount>();
        var run = new TriageRun(
            new TriageEngine(),
            new TriageContext { Now = moment.Now, Calendar = new BusinessCalendar { Zone = moment.Zone }, Accounts = known },
            terminal.Error);
        if (accounts is not null)
        {
            await using var file = terminal.OpenInput(accounts);
            known.AddRange(await AccountsFile.ReadAsync(file, fault => run.Report(fault with { Cause = $"{fault.Cause} (accounts file)" }), cancellationToken));
        }

        await using var output = terminal.OpenOutput(to, from);
        return await run.RunAsync(input, output, cancellationToken);
    }
}
