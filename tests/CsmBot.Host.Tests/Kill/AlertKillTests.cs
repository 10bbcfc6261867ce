using System.Globalization;
using System.Net;
using System.Text;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Host.Tests.Signals;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Host.Tests.Kill;

/// <summary>The process dies by SIGKILL between signals, commits and posts. Each risk at a Tier-1 account is told once, whichever engine holds it.</summary>
public sealed class AlertKillTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    private const int Accounts = 30;
    private const int Kills = 5;

    [Theory]
    [InlineData(20261126)]
    [InlineData(11)]
    public Task C7_Each_risk_is_told_exactly_once_on_sqlite(int seed) => RunAsync(seed);

    [Fact]
    public Task C7_Each_risk_is_told_exactly_once_on_azure_tables() => RunAsync(
        3,
        ("Storage__Engine", "AzureTables"),
        ("Storage__ConnectionString", azurite.ConnectionString),
        ("Storage__Table", $"alerts{Guid.NewGuid():N}"));

    private static async Task RunAsync(int seed, params (string Key, string Value)[] storage)
    {
        (string Key, string Value)[] settings = [.. storage, .. SignalHost.Settings];
        using var folder = new TemporaryFolder();
        var port = HostProcess.FindPort();
        var random = new Random(seed);
        var deaths = Enumerable.Range(0, Kills).Select(_ => random.Next(1, Accounts)).ToHashSet();
        var host = await HostProcess.ServeAsync(folder.Location, port, settings);
        try
        {
            using var dana = new WebPerson(host.Address);
            for (var i = 0; i < Accounts; i++)
            {
                await SignalHost.GradeAsync(dana, NameOf(i), "A1");
            }

            using var sender = new Sender(host.Address);
            for (var i = 0; i < Accounts; i++)
            {
                var post = sender.TrySendAsync(i);
                if (deaths.Contains(i))
                {
                    // Before, during or after the commit and the post: a few milliseconds decide.
                    await Task.Delay(random.Next(0, 60), TestContext.Current.CancellationToken);
                    await host.KillAsync();
                    await post;
                    await host.DisposeAsync();
                    host = await HostProcess.ServeAsync(folder.Location, port, settings);
                }

                // A sender that heard nothing sends again; after a death also one that did, as an answer can be lost on its way.
                Assert.True((await post && !deaths.Contains(i)) || await sender.TrySendAsync(i), $"Signal {i} was not taken by a running host");
            }

            await dana.WaitUntilIdleAsync();
            using var shown = await dana.GetAsync("?as=dana");
            var page = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var told = Enumerable.Range(0, Accounts).Select(i => page.Split($"Tier 1 at risk: {NameOf(i)}: ").Length - 1).ToList();
            Assert.Equal(Enumerable.Repeat(1, Accounts), told);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static string NameOf(int i) => string.Create(CultureInfo.InvariantCulture, $"Customer {i:D2} Ltd");

    /// <summary>A tool that watches accounts and sends again what was not acknowledged.</summary>
    private sealed class Sender(Uri address) : IDisposable
    {
        private readonly SocketsHttpHandler _sockets = new();

        /// <summary>True once acknowledged; false when the line broke.</summary>
        public async Task<bool> TrySendAsync(int i)
        {
            using var http = new HttpClient(_sockets, disposeHandler: false) { BaseAddress = address };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/signals", UriKind.Relative));
            request.Headers.Authorization = new("Bearer", SignalHost.Key);
            request.Content = new StringContent($$"""{"id":"signal-{{i}}","kind":"usage-drop","account":"{{NameOf(i)}}","text":"logins down"}""", Encoding.UTF8, "application/json");
            try
            {
                using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
                return response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public void Dispose() => _sockets.Dispose();
    }
}
