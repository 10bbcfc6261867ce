using System.Net;
using System.Text;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Settings;

/// <summary>Teams is on, off and says so, or stops the start; it is never open by accident.</summary>
public sealed class TeamsSettingsTests : IDisposable
{
    private const string Activity = """
        {"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","text":"triage churn threat at Acme",
         "from":{"id":"29:x"},"recipient":{"id":"28:y"},"conversation":{"id":"a:1","conversationType":"personal","tenantId":"t"}}
        """;

    private static readonly (string, string) Production = ("ASPNETCORE_ENVIRONMENT", "Production");
    private static readonly (string, string) App = ("Teams__AppId", "b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001");
    private static readonly (string, string) Tenant = ("Teams__TenantId", "72f988bf-86f1-41af-91ab-2d7cd0110001");
    private static readonly (string, string) Password = ("Teams__AppPassword", "hush-hush");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task T28_In_production_without_credentials_Teams_is_off_says_so_and_takes_nothing()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, Production, App);
        Assert.Contains("Teams is off: Teams:AppId is set, and neither Teams:AppPassword", host.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host));
    }

    [Fact]
    public async Task T28_With_credentials_a_post_without_a_token_is_refused()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, Production, App, Tenant, Password);
        Assert.Contains("Teams is on.", host.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        Assert.DoesNotContain("hush-hush", host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connectors_token_is_asked_for_on_its_own_route_alone()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, Production, App, Tenant, Password);
        using var http = new HttpClient(new SocketsHttpHandler());
        using var health = await http.GetAsync(new Uri(host.Address, "/health/live"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        await host.InterruptAsync();
        Assert.Single(host.Said.Split('\n'), line => line.Contains("BotConnector refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T28_Without_authentication_posts_are_taken_from_this_machine_and_not_through_a_proxy_on_it()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, ("Teams__AllowUnauthenticated", "true"));
        Assert.Contains("WITHOUT authentication", host.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(host));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, "X-Forwarded-For"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, "Forwarded"));
    }

    public static TheoryData<string, string[]> Refused => new()
    {
        { "Teams:AllowUnauthenticated", ["Teams__AllowUnauthenticated=true"] },
        { "Teams:Required", ["Teams__Required=true"] },
        { "Teams:AppId takes", ["Teams__AppId=my-bot", "Teams__AppPassword=hush-hush", "Teams__TenantId=72f988bf-86f1-41af-91ab-2d7cd0110001"] },
        { "Teams:TenantId takes", ["Teams__AppId=b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001", "Teams__AppPassword=hush-hush"] },
        { "one of Teams:AppPassword", ["Teams__AppId=b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001", "Teams__AppPassword=hush-hush", "Teams__FederatedClientId=x", "Teams__TenantId=72f988bf-86f1-41af-91ab-2d7cd0110001"] },
        { "none of them with UserAssignedMsi", ["Teams__AppId=b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001", "Teams__AppPassword=hush-hush", "Teams__AppType=UserAssignedMsi", "Teams__TenantId=72f988bf-86f1-41af-91ab-2d7cd0110001"] },
        { "Teams:AllowedTenants must name", ["Teams__AppId=b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001", "Teams__AppPassword=hush-hush", "Teams__AppType=MultiTenant"] },
        { "Teams:CertificatePath names", ["Teams__AppId=b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001", "Teams__CertificatePath=none.pfx", "Teams__TenantId=72f988bf-86f1-41af-91ab-2d7cd0110001"] },
        { "Teams:AllowedServiceHosts takes", ["Teams__AllowedServiceHosts__0=https://connector.example/"] },
        { "Teams:AppPasword is not a setting", ["Teams__AppPasword=hush-hush"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Settings_that_cannot_work_stop_the_start_with_one_sentence(string words, string[] settings)
    {
        await using var host = HostProcess.Begin(_folder.Location, null, [Production, .. settings.Select(setting => (setting.Split('=')[0], setting.Split('=')[1]))]);
        Assert.Equal(ExitCode.Settings, await host.WaitForExitAsync());
        Assert.Contains(words, host.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", host.Said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<HttpStatusCode> PostAsync(HostProcess host, string? header = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/api/messages")) { Content = new StringContent(Activity, Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
