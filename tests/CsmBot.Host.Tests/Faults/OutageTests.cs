using System.Net;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Host.Tests.Faults;

/// <summary>Storage that goes away while the bot runs: said in words, nothing acknowledged that is not stored, and back by itself.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_over_once_there_is_room()
    {
        var data = Directory.CreateDirectory(_folder.File("data")).FullName;
        await using var mount = await Mount.TryAsync(data, "size=1m");
        await using var host = await HostProcess.ServeAsync(_folder.Location);
        using var dana = new WebPerson(host.Address);
        var acknowledged = new List<int>();
        var refused = -1;
        for (var i = 0; refused < 0; i++)
        {
            using var response = await dana.SayAsync($"full-disk-{i:D6}", $"/triage task {i} {new string('x', 3000)}");
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                refused = i;
                Assert.Contains("error", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
                acknowledged.Add(i);
            }

            Assert.True(i < 2000, "The disk never became full");
        }

        // The probe's one small row may still find room where a long text does not.
        var (status, body) = await dana.ReadyAsync();
        Assert.True(status == HttpStatusCode.OK || body.Contains("the disk is full", StringComparison.Ordinal), body);

        await mount.RemountAsync("size=64m");
        await dana.WaitUntilIdleAsync();
        using var again = await dana.SayAsync($"full-disk-{refused:D6}", $"/triage task {refused} {new string('x', 3000)}");
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        await dana.WaitUntilIdleAsync();
        var export = await CliRun.OfAsync("export", "--set", $"Storage:Path={_folder.File("data/csmbot.db")}");
        Assert.Equal(acknowledged.Count + 1, export.Lines.Count);
    }

    [Fact]
    public async Task A_wrong_storage_key_ends_the_start_with_its_cause_and_without_the_key()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var wrong = azurite.ConnectionString.Replace(AzuriteServer.AccountKey, Convert.ToBase64String("a wrong key for a wrong account!"u8), StringComparison.Ordinal);
        await using var host = HostProcess.Begin(_folder.Location, null, ("Storage__Engine", "AzureTables"), ("Storage__ConnectionString", wrong));

        Assert.Equal(ExitCode.Storage, await host.WaitForExitAsync());
        Assert.Single(host.Errors);
        Assert.DoesNotContain(Convert.ToBase64String("a wrong key for a wrong account!"u8), host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_service_that_is_down_at_the_start_and_later_is_shown_and_waited_for()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var connection = azurite.ConnectionString;
        await azurite.StopAsync();
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, ("Storage__Engine", "AzureTables"), ("Storage__ConnectionString", connection));
        using var dana = new WebPerson(host.Address);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await dana.ReadyAsync()).Status);
        using (var refused = await dana.SayAsync("outage-000001", "/triage first try"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        await azurite.StartAsync();
        await dana.WaitUntilIdleAsync();
        using (var taken = await dana.SayAsync("outage-000001", "/triage first try"))
        {
            Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        }

        await dana.WaitUntilIdleAsync();
        await azurite.StopAsync();
        using (var refused = await dana.SayAsync("outage-000002", "/triage second try"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await dana.ReadyAsync()).Status);
        await azurite.StartAsync();
        await dana.WaitUntilIdleAsync();
        var export = await CliRun.OfAsync("export", "--set", "Storage:Engine=AzureTables", "--set", $"Storage:ConnectionString={connection}");
        Assert.Contains("first try", Assert.Single(export.Lines), StringComparison.Ordinal);
    }
}
