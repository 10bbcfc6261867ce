using System.Text;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Backlog;

public sealed class BacklogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task R1_a_whole_backlog_lands_in_one_list_and_the_same_file_twice_changes_nothing()
    {
        var file = Write("backlog.txt", "churn threat at Acme\ncall Bob\ncall Bob\nadoption check for Globex\n!!!\n");

        var first = await ImportAsync("one.db", file);
        var before = await ExportAsync("one.db", "jsonl");
        var second = await ImportAsync("one.db", file);

        Assert.Equal(ExitCode.SomeLinesBad, first.ExitCode);
        Assert.Equal("line 5: the text has no words\n", first.Error);
        Assert.Equal((4, 0, 1), Counts(first));
        // Two equal lines are two tasks, today and at the next import.
        Assert.Equal((0, 4, 1), Counts(second));
        Assert.Equal(before.Output, (await ExportAsync("one.db", "jsonl")).Output);
        Assert.Equal(4, before.Lines.Count);
    }

    [Fact]
    public async Task A_longer_file_in_another_order_files_only_what_is_new()
    {
        await ImportAsync("one.db", Write("a.txt", "call Bob\nwrite to Ann\n"));

        var second = await ImportAsync("one.db", Write("b.txt", "new: renew Globex\nwrite to Ann\ncall Bob\ncall Bob\n"));

        Assert.Equal((2, 2, 0), Counts(second));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task T32_export_into_an_empty_workspace_and_out_again_gives_the_same_file(string format)
    {
        var file = Write("backlog.csv", "Text;Customer;Due date;Owner\r\n\"=HYPERLINK(\"\"http://evil\"\")\nsecond line\";Acme;2026-12-01;ann@example.com\r\n'quoted;;;\r\n\"''=1+1\";;today;\r\n+49 30 1234;Müller & Söhne;2026-12-24T15:30:00;\r\n@sam please;;;\r\n");
        Assert.Equal((5, 0, 0), Counts(await ImportAsync("one.db", file)));
        var exported = await ExportAsync("one.db", format);
        var again = Path.Combine(_folder.Location, $"again.{format}");
        File.WriteAllBytes(again, exported.OutputBytes);

        var restored = await ImportAsync("two.db", again);
        var roundTrip = await ExportAsync("two.db", format);

        Assert.Equal((5, 0, 0), Counts(restored));
        Assert.Equal(exported.Output, roundTrip.Output);
        Assert.Contains("Müller & Söhne", exported.Output, StringComparison.Ordinal);
        Assert.Contains("ann@example.com", exported.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task T32_importing_an_export_where_it_came_from_changes_nothing(string format)
    {
        await ImportAsync("one.db", Write("a.txt", "call Bob\nwrite to Ann\n"));
        var exported = await ExportAsync("one.db", format);
        var file = Path.Combine(_folder.Location, $"same.{format}");
        File.WriteAllBytes(file, exported.OutputBytes);

        var run = await ImportAsync("one.db", file);

        Assert.Equal((0, 2, 0), Counts(run));
        Assert.Equal(exported.Output, (await ExportAsync("one.db", format)).Output);
    }

    [Fact]
    public async Task No_exported_cell_begins_like_a_formula()
    {
        await ImportAsync("one.db", Write("a.txt", "=1+1 pay Acme\n-call Bob\n@ann look\n＝SUM fullwidth\n"));

        var csv = await ExportAsync("one.db", "csv");

        Assert.DoesNotContain(csv.Output.Split('"').Where((_, i) => i % 2 == 1), cell => cell is [('=' or '+' or '-' or '@' or '＝'), ..]);
        Assert.Contains("\"'=1+1 pay Acme\"", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R13_quadrant_2_carries_the_tag_proactive_in_exports()
    {
        await ImportAsync("one.db", Write("a.txt", "build relationship with the new sponsor at Acme\nadoption check for Globex\nscroll social videos\n"));

        var lines = (await ExportAsync("one.db", "jsonl")).Lines;

        Assert.Contains(lines, line => line.Contains("\"quadrant\":2", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(line.Contains("\"quadrant\":2", StringComparison.Ordinal), line.Contains("\"tags\":\"proactive\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Export_of_one_member_leaves_the_others_out()
    {
        await ImportAsync("one.db", Write("a.csv", "text,owner\ncall Bob,ann@example.com\nwrite to Ann,\n"));

        var run = await CliRun.OfAsync("export", "--member", "ANN@example.com", "--set", $"Storage:Path={Path.Combine(_folder.Location, "one.db")}");

        Assert.Contains("call Bob", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_are_named_with_line_and_cause_and_may_be_mended_later()
    {
        var file = Write("a.csv", "text,due,owner\ncall Bob,someday maybe,\nwrite Ann,,Nobody Known\n\"two\nlines\",2026-12-01,\n,2026-12-01,\n");

        var run = await ImportAsync("one.db", file);
        var mended = await ImportAsync("one.db", Write("a.csv", "text,due,owner\ncall Bob,2026-12-01,\n"));

        Assert.Equal(ExitCode.SomeLinesBad, run.ExitCode);
        Assert.Equal(
            ["line 2: the due column names no date that can be worked out", "line 3: the owner is not known here; write the e-mail address", "line 6: the text is empty"],
            run.ErrorLines);
        Assert.Equal((1, 0, 3), Counts(run));
        Assert.Equal((1, 0, 0), Counts(mended));
    }

    [Fact]
    public async Task An_unclosed_quotation_mark_is_reported_and_swallows_nothing_in_silence()
    {
        var run = await ImportAsync("one.db", Write("a.csv", "text\ncall Bob\n\"never closed\nwrite Ann\n"));

        Assert.Equal("line 3: a quotation mark is never closed; nothing after it was read", Assert.Single(run.ErrorLines));
        Assert.Equal((1, 0, 1), Counts(run));
    }

    [Fact]
    public async Task A_spreadsheet_file_in_another_encoding_is_reported_row_by_row()
    {
        var file = Path.Combine(_folder.Location, "latin.csv");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("text\ncall Müller\ncall Bob\n"));

        var run = await ImportAsync("one.db", file);

        Assert.Equal("line 2: not valid UTF-8; save the file as \"CSV UTF-8\"", Assert.Single(run.ErrorLines));
        Assert.Equal((1, 0, 1), Counts(run));
    }

    [Fact]
    public async Task A_name_that_nobody_has_needs_an_address()
    {
        var run = await CliRun.OfAsync("import", "--member", "Bob", Write("a.txt", "x\n"), "--set", $"Storage:Path={Path.Combine(_folder.Location, "one.db")}");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("give an e-mail address", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_beside_a_running_server_on_the_same_file_loses_and_doubles_nothing()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location);
        using var dana = new WebPerson(host.Address);
        var file = Write("backlog.txt", string.Concat(Enumerable.Range(0, 60).Select(i => $"imported line number {i}\n")));
        var import = HostProcess.BeginVerb(_folder.Location, "import", "--member", "dana@example.com", file);
        await using var running = import;
        for (var i = 0; i < 60; i++)
        {
            using var response = await dana.SayAsync($"beside-{i:D6}", $"/triage typed line number {i}");
            Assert.True(response.IsSuccessStatusCode);
        }

        Assert.Equal(0, await import.WaitForExitAsync());
        await dana.WaitUntilIdleAsync();
        var tasks = (await ExportAsync(Path.Combine("data", "csmbot.db"), "jsonl")).Lines;

        Assert.Equal(Enumerable.Range(1, 120).Select(i => $"\"id\":\"T-{i}\","), tasks.Select(line => line[line.IndexOf("\"id\"", StringComparison.Ordinal)..(line.IndexOf("\"text\"", StringComparison.Ordinal))]));
        Assert.All(Enumerable.Range(0, 60), i => Assert.Single(tasks, line => line.Contains($"\"imported line number {i}\"", StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, 60), i => Assert.Single(tasks, line => line.Contains($"\"typed line number {i}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_where_it_stopped()
    {
        var file = Write("backlog.txt", string.Concat(Enumerable.Range(0, 400).Select(i => $"imported line number {i}\n")));
        var database = Path.Combine(_folder.Location, "data", "csmbot.db");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var import = HostProcess.BeginVerb(_folder.Location, "import", "--member", "dana@example.com", file);
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            var from = Size(database);
            while (Size(database) <= from + (32 * 1024) && !import.HasExited)
            {
                await beat.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            }

            await import.KillAsync();
        }

        await using var last = await HostProcess.RunAsync(_folder.Location, "import", "--member", "dana@example.com", file);
        var tasks = (await ExportAsync(Path.Combine("data", "csmbot.db"), "jsonl")).Lines;

        Assert.Equal(0, await last.WaitForExitAsync());
        Assert.Equal(Enumerable.Range(0, 400).Select(i => $"\"text\":\"imported line number {i}\","), tasks.Select(line => line[line.IndexOf("\"text\"", StringComparison.Ordinal)..(line.IndexOf("\"importance\"", StringComparison.Ordinal))]));
    }

    private static long Size(string database) => new[] { database, database + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    private static (int Filed, int Already, int Not) Counts(CliRun run)
    {
        int Of(string label) => int.Parse(run.Lines.Single(line => line.StartsWith(label, StringComparison.Ordinal)).Split(' ')[^1].Trim());
        return (Of("Filed"), Of("Already there"), Of("Not imported"));
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder.Location, name);
        File.WriteAllText(file, content);
        return file;
    }

    private Task<CliRun> ImportAsync(string database, string file) =>
        CliRun.OfAsync("import", "--member", "dana@example.com", file, "--set", $"Storage:Path={Path.Combine(_folder.Location, database)}");

    private Task<CliRun> ExportAsync(string database, string format) =>
        CliRun.OfAsync("export", "--format", format, "--set", $"Storage:Path={Path.Combine(_folder.Location, database)}");
}
