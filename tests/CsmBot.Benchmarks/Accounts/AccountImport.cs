using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsmBot.Conversation;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Imports.Accounts;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsmBot.Benchmarks.Accounts;

/// <summary>A file of 10,000 accounts with every column, brought into an empty book and then again; asked: under 20 s and 200 MB on SQLite.</summary>
internal static class AccountImport
{
    private const int Rows = 10_000;

    private static readonly string[] Grades = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"];

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("csmbot-bench-").FullName;
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", Path.Combine(folder, "bot.db"))]).Build())
                .AddLogging()
                .AddConversation()
                .AddStorage()
                .BuildServiceProvider();
            await services.GetRequiredService<IStorageProbe>().PrepareAsync(CancellationToken.None);
            var importer = services.GetRequiredService<AccountImporter>();
            var file = FileOf(grade => grade);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Rows:N0} rows, {file.Length / 1024.0 / 1024:F1} MB"));
            await MeasureAsync(output, importer, "into an empty book", file);
            await MeasureAsync(output, importer, "the same file again", file);
            await MeasureAsync(output, importer, "every grade changed", FileOf(grade => Grades[(Array.IndexOf(Grades, grade) + 1) % Grades.Length]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, AccountImporter importer, string what, byte[] file)
    {
        var clock = Stopwatch.StartNew();
        var reading = await importer.PlanAsync(
            new WorkspaceId("bench"), MemberNames.Create("dana@example.com"), file, new AccountImportOptions { Source = "accounts.csv" }, CancellationToken.None);
        var planned = clock.Elapsed;
        var run = new AccountImportRun();
        await importer.RunAsync(reading.Plan!, run, _ => { }, CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: read and compared in {planned.TotalSeconds:F1} s, all in {clock.Elapsed.TotalSeconds:F1} s; new {run.Counts.New:N0}, changed {run.Counts.Changed:N0}, unchanged {reading.Plan!.Counts.Unchanged:N0}, refused {reading.Plan.Counts.Refused:N0}; peak working set so far {process.PeakWorkingSet64 / 1024.0 / 1024:F0} MB"));
    }

    private static byte[] FileOf(Func<string, string> gradeOf)
    {
        var text = new StringBuilder("Account Name,Aliases,CSM,Sales,Grade,Segment,Contract start,Renewal,ARR,Seasons,score:health,Notes\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Customer {i:D5},\"C{i}, Cust {i}\",csm{i % 50}@example.com,rep{i % 20}@example.com,{gradeOf(Grades[i % Grades.Length])},High performer,2026-01-{(i % 28) + 1:D2},2027-02-{(i % 28) + 1:D2},\"{1000 + i:N0} EUR\",15 Dec - 3 Jan holidays,{i % 100},\"Met at the fair in {i % 12 + 1}/2025, likes \"\"numbers\"\" and short mails.\nSecond line.\"\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
