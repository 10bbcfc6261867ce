using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Faults;

/// <summary>A start that cannot succeed ends at once, with one sentence a person can act on and an exit code a supervisor can read.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var host = HostProcess.Begin(_folder.Location, port);

        await AssertRefusedAsync(host, ExitCode.AddressInUse, $":{port} is already in use");
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_named()
    {
        // Works for root too, whom permissions would not stop.
        File.WriteAllText(_folder.File("data"), "not a folder");
        await using var host = HostProcess.Begin(_folder.Location);

        await AssertRefusedAsync(host, ExitCode.Storage, "The folder of ");
    }

    [Fact]
    public async Task A_read_only_file_system_is_named()
    {
        var data = Directory.CreateDirectory(_folder.File("data")).FullName;
        await using var mount = await Mount.TryAsync(data, "size=1m,ro");
        await using var host = HostProcess.Begin(_folder.Location);

        await AssertRefusedAsync(host, ExitCode.Storage, "csmbot.db");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        Directory.CreateDirectory(_folder.File("data"));
        var bytes = Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31)).ToArray();
        File.WriteAllBytes(_folder.File("data/csmbot.db"), bytes);
        await using var host = HostProcess.Begin(_folder.Location);

        await AssertRefusedAsync(host, ExitCode.Storage, "is damaged or is not a database");
        Assert.Equal(bytes, File.ReadAllBytes(_folder.File("data/csmbot.db")));
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        await using (var healthy = await HostProcess.ServeAsync(_folder.Location))
        {
            using var dana = new WebPerson(healthy.Address);
            for (var i = 0; i < 20; i++)
            {
                using var response = await dana.SayAsync($"damage-{i:D6}", $"/triage task number {i} for the damaged file");
            }

            await dana.WaitUntilIdleAsync();
            Assert.Equal(0, await healthy.InterruptAsync());
        }

        await using (var file = new FileStream(_folder.File("data/csmbot.db"), FileMode.Open))
        {
            // The second page on: the header stays, so that it still looks like a database.
            file.Position = 4096;
            await file.WriteAsync(new byte[file.Length - 4096], TestContext.Current.CancellationToken);
        }

        await using var host = HostProcess.Begin(_folder.Location);

        await AssertRefusedAsync(host, ExitCode.Storage, "is damaged");
    }

    [Theory]
    [InlineData("Storage__Enigne", "Sqlite", "did you mean Storage:Engine?")]
    [InlineData("Storage__Engine", "Postgres", "Storage:Engine takes one of")]
    [InlineData("Storage__Table", "1 2", "The table name takes")]
    [InlineData("Health__StorageTimeoutSeconds", "0", "StorageTimeoutSeconds")]
    [InlineData("Web__AllowRemote", "true", "AllowedHosts")]
    public async Task Settings_that_do_not_fit_are_named(string key, string value, string words)
    {
        await using var host = HostProcess.Begin(_folder.Location, null, (key, value));

        await AssertRefusedAsync(host, ExitCode.Settings, words);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Fact]
    public async Task A_settings_file_that_is_no_json_is_named()
    {
        File.WriteAllText(_folder.File("appsettings.json"), "{ \"Storage\": ");
        await using var host = HostProcess.Begin(_folder.Location);

        await AssertRefusedAsync(host, ExitCode.Settings, "appsettings.json");
    }

    private static async Task AssertRefusedAsync(HostProcess host, int code, string words)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(code, await host.WaitForExitAsync());
        var sentence = Assert.Single(host.Errors);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Said, StringComparison.Ordinal);
        Assert.Equal(sentence, host.Said);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }
}
