using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Hosting;

public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_start_says_one_line_and_ctrl_c_ends_with_0_within_5_seconds()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location);
        using var dana = new WebPerson(host.Address);
        using var page = await dana.GetAsync("/?as=dana");
        // An open page holds a connection that would outlast the stop if nobody told it.
        using var stream = await dana.ListenAsync();
        using (var said = await dana.SayAsync("serve-000001", "/triage churn threat at Acme"))
        {
            Assert.Equal(HttpStatusCode.Accepted, said.StatusCode);
        }

        var clock = Stopwatch.StartNew();
        var code = await host.InterruptAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(0, code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"The stop took {clock.Elapsed}");
        Assert.Equal($"CsmBot is ready: open {host.Address} (Ctrl-C stops it). Teams is off: Teams:AppId is not set. Slack is off: Slack:BotToken is not set.", host.Said);
        Assert.True(File.Exists(_folder.File("data/csmbot.db")));
    }

    [Fact]
    public async Task The_server_listens_on_this_machine_only()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == host.Address.Port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, end => Assert.True(IPAddress.IsLoopback(end.Address), $"Listens on {end.Address}"));
    }

    [Fact]
    public async Task Outside_development_the_page_is_off_and_the_start_says_so()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, ("ASPNETCORE_ENVIRONMENT", "Production"));
        using var dana = new WebPerson(host.Address);
        using var page = await dana.GetAsync("/");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("without its page", host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_answers_in_words_and_is_never_cached()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location);
        using var dana = new WebPerson(host.Address);
        using var live = await dana.GetAsync("/health/live");
        using var ready = await dana.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.True(live.Headers.CacheControl?.NoStore);
        Assert.True(ready.Headers.CacheControl?.NoStore);
        var body = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"words\":\"storage can be read and written\"", body, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"inbox\"", body, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"outbox\"", body, StringComparison.Ordinal);
    }
}
