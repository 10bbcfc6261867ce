using System.Text;
using CsmBot.Host.CommandLine;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Host.Tests.Accounts;

/// <summary>Files as they come from other programs, or not at all.</summary>
public sealed class AccountsFileTests : IDisposable
{
    private readonly AccountsDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Theory]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData("2026/12/31", "2026-12-31")]
    [InlineData("2026-12-31T00:00:00Z", "2026-12-31")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("12/31/2026", "2026-12-31")]
    [InlineData("31.12.2026", "2026-12-31")]
    [InlineData("1.2.2026", "2026-02-01")]
    [InlineData("31-12-2026", "2026-12-31")]
    [InlineData("12/31/2026 0:00", "2026-12-31")]
    [InlineData("3/3/2026", "2026-03-03")]
    [InlineData("31 Dec 2026", "2026-12-31")]
    [InlineData("December 31, 2026", "2026-12-31")]
    public async Task A_date_is_read_where_it_can_be_only_one(string typed, string date)
    {
        await _driver.ImportAsync($"name,renewal\nAcme,\"{typed}\"\n");

        Assert.Equal(LocalDatePattern.Iso.Parse(date).Value, (await _driver.AccountAsync("Acme")).RenewalDate);
    }

    [Theory]
    [InlineData("next Friday")]
    [InlineData("01/02/26")]
    [InlineData("31/31/2026")]
    [InlineData("2026-02-29")]
    [InlineData("2906-01-01")]
    [InlineData("46387")]
    public async Task A_date_that_is_none_or_changes_its_meaning_with_the_day_is_refused_by_line(string typed)
    {
        var run = await _driver.ImportAsync($"name,renewal\nAcme,{typed}\nGlobex,2026-12-31\n");

        Assert.Equal($"line 2: renewal: “{typed}” names no date I can work out. 2027-03-01 is always understood.", Assert.Single(run.ErrorLines));
        Assert.Equal((1, 0, 0, 1), AccountsDriver.Counts(run));
    }

    [Fact]
    public async Task A_column_whose_dates_could_all_be_either_is_refused_until_somebody_says_which()
    {
        const string Text = "name,contract start,renewal\nAcme,2026-01-01,3/3/2027\nGlobex,,1/2/2027\n";

        var run = await _driver.ImportAsync(Text);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("In the column “renewal” each date could be day first or month first, as in line 3: 1/2/2027. Say which with --dates dmy or --dates mdy.", Assert.Single(run.ErrorLines));
        Assert.Empty(await _driver.BookAsync());
        await _driver.ImportAsync(Text, "--dates", "dmy");
        Assert.Equal(new LocalDate(2027, 2, 1), (await _driver.AccountAsync("Globex")).RenewalDate);
        await _driver.ImportAsync(Text, "--dates", "mdy");
        Assert.Equal(new LocalDate(2027, 1, 2), (await _driver.AccountAsync("Globex")).RenewalDate);
    }

    [Fact]
    public async Task One_date_that_can_be_only_one_decides_for_its_whole_column()
    {
        await _driver.ImportAsync("name,renewal\nAcme,1/2/2027\nGlobex,13/2/2027\n");

        Assert.Equal(new LocalDate(2027, 2, 1), (await _driver.AccountAsync("Acme")).RenewalDate);
    }

    [Fact]
    public async Task A_column_in_which_two_orders_contradict_each_other_is_refused_with_both_lines()
    {
        const string Text = "name,renewal\nAcme,13/2/2027\nGlobex,2/13/2027\n";

        var run = await _driver.ImportAsync(Text);
        var told = await _driver.ImportAsync(Text, "--dates", "dmy");

        Assert.StartsWith("In the column “renewal” line 2 is day first (13/2/2027) and line 3 month first (2/13/2027).", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal((1, 0, 0, 1), AccountsDriver.Counts(told));
    }

    [Theory]
    [InlineData("3.12.2026", "12/31/2026", "2026-12-31")]
    [InlineData("3.12.2026", "31/12/2026", "2026-12-31")]
    [InlineData("03.12.2026", "3/3/2026", "2026-03-03")]
    public async Task T33_Dotted_dates_are_day_first_whatever_the_others_of_their_column_are(string dotted, string slashed, string date)
    {
        await _driver.ImportAsync($"name,renewal\nAcme,{dotted}\nGlobex,{slashed}\n");

        Assert.Equal(new LocalDate(2026, 12, 3), (await _driver.AccountAsync("Acme")).RenewalDate);
        Assert.Equal(LocalDatePattern.Iso.Parse(date).Value, (await _driver.AccountAsync("Globex")).RenewalDate);
    }

    [Fact]
    public async Task T33_Dotted_dates_stay_day_first_where_somebody_says_that_the_month_is()
    {
        await _driver.ImportAsync("name,renewal\nAcme,3.12.2026\nGlobex,3/12/2026\n", "--dates", "mdy");

        Assert.Equal(new LocalDate(2026, 12, 3), (await _driver.AccountAsync("Acme")).RenewalDate);
        Assert.Equal(new LocalDate(2026, 3, 12), (await _driver.AccountAsync("Globex")).RenewalDate);
    }

    [Fact]
    public async Task T33_A_dotted_date_with_the_month_first_is_none_and_says_nothing_of_the_others()
    {
        var run = await _driver.ImportAsync("name,renewal\nAcme,12.31.2026\nGlobex,31/12/2026\n");

        Assert.StartsWith("line 2: renewal: “12.31.2026” names no date", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 31), (await _driver.AccountAsync("Globex")).RenewalDate);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task Unicode_is_read_with_its_mark_and_utf8_without_one(string encoding, bool mark)
    {
        var coder = Encoding.GetEncoding(encoding);
        byte[] file = [.. mark ? coder.GetPreamble() : [], .. coder.GetBytes("name,notes\nMüller & Söhne,日本\n")];

        var run = await _driver.ImportFileAsync(_driver.Write("a.csv", file), "one.db", "--yes");

        Assert.Equal((1, 0, 0, 0), AccountsDriver.Counts(run));
        Assert.Equal("日本", (await _driver.AccountAsync("Müller & Söhne")).Notes);
    }

    [Fact]
    public async Task Windows_1252_is_refused_with_its_line_and_read_when_asked_for()
    {
        var file = _driver.Write("a.csv", Encoding.Latin1.GetBytes("name\nAcme\nMüller\n"));

        var run = await _driver.ImportFileAsync(file, "one.db", "--yes");
        var told = await _driver.ImportFileAsync(file, "one.db", "--yes", "--encoding", "windows-1252");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("Line 3 is not UTF-8. Save the file as “CSV UTF-8”. Or read it with --encoding windows-1252.", Assert.Single(run.ErrorLines));
        Assert.StartsWith("a.csv: Windows-1252", told.Output, StringComparison.Ordinal);
        Assert.Equal(["Acme", "Müller"], (await _driver.BookAsync()).Select(account => account.Name));
    }

    [Theory]
    [InlineData(new byte[] { }, "The file is empty.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "The file is empty.")]
    [InlineData(new byte[] { 10, 10, 32, 13, 10 }, "The file is empty.")]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 20, 0 }, "This is a spreadsheet and not CSV. Save it as “CSV UTF-8”.")]
    [InlineData(new byte[] { (byte)'n', 10, 0, (byte)'a' }, "Line 2 holds a NUL byte: this is no text file, or UTF-16 without its mark.")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0 }, "Line 3 holds a NUL byte: this is no text file, or UTF-16 without its mark.")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'n', 0, 0 }, "The file says that it is UTF-16, and part of it is not: it is damaged or cut off.")]
    [InlineData(new byte[] { (byte)'"', (byte)'n', 10, (byte)'a' }, "The first line opens a quotation mark that is never closed.")]
    public async Task A_file_that_is_none_is_refused_in_words(byte[] file, string said)
    {
        var run = await _driver.ImportFileAsync(_driver.Write("a.csv", file), "one.db", "--yes");

        Assert.Equal((ExitCode.Usage, said), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public async Task A_heading_without_rows_is_a_file_with_nothing_in_it()
    {
        var run = await _driver.ImportAsync("name,grade\n");

        Assert.Equal((ExitCode.Done, (0, 0, 0, 0)), (run.ExitCode, AccountsDriver.Counts(run)));
    }

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    public async Task The_separator_is_found_and_shown(string separator, string named)
    {
        var run = await _driver.ImportAsync($"name{separator}arr{separator}notes\nAcme{separator}1000{separator}\"a{separator}b\"\n");

        Assert.StartsWith($"accounts.csv: UTF-8, separated by {named}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((1000m, $"a{separator}b".Replace('\t', ' ')), ((await _driver.AccountAsync("Acme")).Revenue!.Amount, (await _driver.AccountAsync("Acme")).Notes));
    }

    [Fact]
    public async Task Rows_that_are_too_short_too_long_or_never_closed_are_told_and_the_others_come_in()
    {
        var run = await _driver.ImportAsync("name,notes,arr\nAcme,a,1\nGlobex,torn\nInitech,a,b,2\nHooli,x,3,,\n,,\nStark,\"open,4\nWayne,,5\n");

        Assert.Equal(
            [
                "line 3: 2 cells where the heading has 3; a cell with a separator or a line break in it needs quotation marks",
                "line 4: 4 cells where the heading has 3; a cell with a separator or a line break in it needs quotation marks",
                "line 7: a quotation mark is never closed; nothing after it was read",
            ],
            run.ErrorLines);
        Assert.Equal(["Acme", "Hooli"], (await _driver.BookAsync()).Select(account => account.Name));
    }

    [Fact]
    public async Task A_cell_of_ten_megabytes_is_told_and_the_rows_around_it_come_in()
    {
        var run = await _driver.ImportAsync($"name,notes\nAcme,a\nGlobex,\"{new string('x', 10 * 1024 * 1024)}\"\nInitech,b\n");

        Assert.Equal("line 3: cell 2 holds more than 32767 characters", Assert.Single(run.ErrorLines));
        Assert.Equal((2, 0, 0, 1), AccountsDriver.Counts(run));
    }

    [Fact]
    public async Task Too_many_rows_and_too_large_a_file_are_refused_as_a_whole()
    {
        var rows = await _driver.ImportAsync("name\n" + string.Concat(Enumerable.Range(0, 50_001).Select(i => $"A{i}\n")));
        var bytes = await _driver.ImportFileAsync(_driver.Write("large.csv", new byte[(32 * 1024 * 1024) + 1]), "one.db", "--yes");

        Assert.Equal((ExitCode.Usage, "There are more than 50000 rows. Split the file."), (rows.ExitCode, Assert.Single(rows.ErrorLines)));
        Assert.Equal((ExitCode.Usage, "The file is larger than 32 MB. Split it."), (bytes.ExitCode, Assert.Single(bytes.ErrorLines)));
    }
}
