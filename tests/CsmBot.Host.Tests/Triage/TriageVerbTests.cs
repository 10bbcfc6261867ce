using System.Text;
using System.Text.Json;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Lines;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Triage;

public sealed class TriageVerbTests
{
    private static readonly string[] Fields = ["id", "text", "importance", "urgency", "quadrant", "confidence", "account", "due", "dueAt", "reasons"];
    private static readonly string[] At = ["--now", "2026-11-23T09:00:00", "--zone", "America/New_York"];

    [Fact]
    public async Task Every_line_has_exactly_the_documented_fields()
    {
        var run = await CliRun.WithInputAsync("churn threat at Acme, reply by end of day today\n", ["triage", .. At]);

        using var line = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(Fields, line.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Contains(line.RootElement.GetProperty("importance").GetString(), (string[])["important", "not"]);
        Assert.Contains(line.RootElement.GetProperty("urgency").GetString(), (string[])["urgent", "not"]);
        Assert.InRange(line.RootElement.GetProperty("quadrant").GetInt32(), 1, 4);
        Assert.InRange(line.RootElement.GetProperty("confidence").GetDouble(), 0, 1);
        Assert.Equal(JsonValueKind.Array, line.RootElement.GetProperty("reasons").ValueKind);
    }

    [Fact]
    public async Task Plain_and_json_lines_mix_and_keep_their_order_and_ids()
    {
        var run = await CliRun.WithInputAsync("first\n{\"id\":\"b-2\",\"text\":\"second\"}\r\n\n   \n{\"id\":77,\"text\":\"third\"}\n{just braces}\n{\"text\":\"fifth\"}", ["triage", .. At]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            ["1 first", "\"b-2\" second", "77 third", "6 {just braces}", "7 fifth"],
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => $"{line.GetProperty("id").GetRawText()} {line.GetProperty("text").GetString()}"));
    }

    [Theory]
    [InlineData("{\"id\":1}", "the JSON has no \"text\" string")]
    [InlineData("{\"text\":\"\"}", "\"text\" is empty")]
    [InlineData("{\"text\":5}", "the JSON has no \"text\" string")]
    [InlineData("{\"text\":\"cut of", "not valid JSON")]
    [InlineData("{\"id\":{},\"text\":\"x\"}", "\"id\" is neither a string nor a number")]
    [InlineData("{\"text\":\"\\ud83d\"}", "half of a character pair")]
    public async Task A_bad_line_is_named_and_the_rest_goes_on(string bad, string cause)
    {
        var run = await CliRun.WithInputAsync($"before\n{bad}\nafter\n", ["triage", .. At]);

        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.Equal(2, run.Lines.Count);
        Assert.StartsWith("line 2: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_utf8_is_a_bad_line_and_not_the_end()
    {
        var run = await CliRun.WithInputAsync([.. "good\n"u8, 0xC3, 0x28, .. "\nalso good\n"u8], ["triage", .. At]);

        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.Equal("line 2: not valid UTF-8", Assert.Single(run.ErrorLines));
        Assert.Equal(2, run.Lines.Count);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_says_how_to_read_and_is_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var run = await CliRun.WithInputAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("Anruf bei Müller\r\nzwei\r\n")], ["triage", .. At]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("\"text\":\"Anruf bei Müller\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Count);
    }

    [Fact]
    public async Task Very_long_lines_are_decided_and_absurd_ones_refused_in_flat_memory()
    {
        var run = await CliRun.WithInputAsync($"{new string('a', 9000)} churn\n{new string('b', LineReader.MaxBytes + 1)}\n{new string('c', 5 * LineReader.MaxBytes)}\nlast", ["triage", .. At]);

        Assert.Equal(["line 2: longer than 1024 KiB", "line 3: longer than 1024 KiB"], run.ErrorLines);
        Assert.Equal(2, run.Lines.Count);
        Assert.Contains("\"text\":\"last\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        const string Input = "churn threat at Acme\nadoption check for Globex by Friday\nbrowse social videos\n";

        var one = await CliRun.WithInputAsync(Input, ["triage", .. At]);
        var other = await CliRun.WithInputAsync(Input, ["triage", .. At]);

        Assert.NotEmpty(one.OutputBytes);
        Assert.Equal(one.OutputBytes, other.OutputBytes);
    }

    [Theory]
    [InlineData("--now", "tomorrow")]
    [InlineData("--zone", "Mars/Olympus")]
    [InlineData("--input", "no-such-file.txt")]
    [InlineData("--accounts", "no-such-file.csv")]
    [InlineData("--output", "no-such-folder/out.jsonl")]
    [InlineData("--outptu", "x")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string option, string value)
    {
        var run = await CliRun.WithInputAsync("x\n", "triage", option, value);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Input_and_output_may_not_be_the_same_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Location, "lines.txt");
        File.WriteAllText(file, "precious\n");

        var run = await CliRun.OfAsync("triage", "--input", file, "--output", Path.Combine(folder.Location, ".", "lines.txt"));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("precious\n", File.ReadAllText(file));
    }

    [Fact]
    public async Task Bad_account_rows_are_reported_and_the_good_ones_count()
    {
        using var folder = new TemporaryFolder();
        var accounts = Path.Combine(folder.Location, "accounts.csv");
        File.WriteAllText(accounts, "Account Name;Tier;Renewal Date\r\nAcme;Tier 1;2026-12-31\r\nGlobex;9;\r\n;2;\r\nInitech;;soon\r\n");

        var run = await CliRun.WithInputAsync("call Acme\n", ["triage", "--accounts", accounts, .. At]);

        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.Equal(
            ["line 3: the tier is not 1, 2 or 3 (accounts file)", "line 4: the account has no name (accounts file)", "line 5: the renewal is not a date like 2026-11-23 (accounts file)"],
            run.ErrorLines);
        Assert.Single(run.Lines);
    }

    [Fact]
    public async Task The_real_program_writes_to_a_file_or_to_stdout_without_storage()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Location, "in.txt"), "churn threat at Acme\n");

        await using var run = await HostProcess.RunAsync(folder.Location, ["triage", "--input", "in.txt", "--output", "out.jsonl", .. At]);

        await using var piped = await HostProcess.RunAsync(folder.Location, ["triage", "--input", "in.txt", .. At]);

        Assert.Equal(0, await run.WaitForExitAsync());
        Assert.Equal(0, await piped.WaitForExitAsync());
        Assert.Contains("churn threat at Acme", piped.Said, StringComparison.Ordinal);
        Assert.Empty(piped.Errors);
        Assert.Equal(piped.Said.Trim(), File.ReadAllText(Path.Combine(folder.Location, "out.jsonl")).Trim());
        Assert.False(Directory.Exists(Path.Combine(folder.Location, "data")));
    }

    [Theory]
    [InlineData("trige", "did you mean 'triage'?")]
    [InlineData("--prot", "'--prot' is not an option")]
    public async Task A_misspelt_verb_or_option_never_starts_a_server(string argument, string words)
    {
        var run = await CliRun.OfAsync(argument);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("triage", "--help")]
    [InlineData("import", "--help")]
    [InlineData("export", "-h")]
    public async Task Help_is_everywhere(params string[] arguments)
    {
        var run = await CliRun.OfAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }
}
