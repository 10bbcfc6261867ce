using System.Net;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Settings;

/// <summary>Slack is on, off and says so, or stops the start; it never takes a post without a signature.</summary>
public sealed class SlackSettingsTests : IDisposable
{
    private static readonly (string, string) Production = ("ASPNETCORE_ENVIRONMENT", "Production");
    private static readonly (string, string) Bot = ("Slack__BotToken", "xoxb-hush-hush");
    private static readonly (string, string) Signing = ("Slack__SigningSecret", "hush-hush");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task T28_Without_a_way_in_Slack_is_off_says_so_and_takes_nothing()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, Production, Bot);
        Assert.EndsWith("Slack is off: Slack:BotToken is set, and neither Slack:AppToken (Socket Mode) nor Slack:SigningSecret (HTTP).", host.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host));
    }

    [Fact]
    public async Task T28_With_a_signing_secret_a_post_without_a_signature_is_refused()
    {
        await using var host = await HostProcess.ServeAsync(_folder.Location, null, Production, Bot, Signing);
        Assert.Contains("Slack is on.", host.Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host));
        Assert.DoesNotContain("hush-hush", host.Said, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[]> Refused => new()
    {
        { "Slack:Required", ["Slack__Required=true"] },
        { "Slack:BotToken takes", ["Slack__BotToken=xapp-hush-hush", "Slack__SigningSecret=hush-hush"] },
        { "Slack:AppToken takes", ["Slack__BotToken=xoxb-1", "Slack__AppToken=xoxb-hush-hush"] },
        { "Slack:ApiBaseUrl takes", ["Slack__BotToken=xoxb-1", "Slack__SigningSecret=hush-hush", "Slack__ApiBaseUrl=http://slack.example/api/"] },
        { "Slack:AuthorizeUrl takes", ["Slack__BotToken=xoxb-1", "Slack__SigningSecret=hush-hush", "Slack__AuthorizeUrl=http://slack.example/authorize"] },
        { "Slack:ClientId and Slack:ClientSecret go together", ["Slack__ClientSecret=hush-hush"] },
        { "Slack:ClientId needs Slack:RedirectUrl", ["Slack__ClientId=1.2", "Slack__ClientSecret=hush-hush", "Slack__SigningSecret=hush-hush"] },
        { "Slack:ClientId needs Slack:RedirectUrl", ["Slack__ClientId=1.2", "Slack__ClientSecret=hush-hush", "Slack__RedirectUrl=http://bot.example/slack/oauth_redirect"] },
        { "Slack:ClientId needs Slack:RedirectUrl", ["Slack__ClientId=1.2", "Slack__ClientSecret=hush-hush", "Slack__RedirectUrl=https://bot.example/elsewhere"] },
        { "Slack:SigningSecrets is not a setting", ["Slack__SigningSecrets=hush-hush"] },
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

    private static async Task<HttpStatusCode> PostAsync(HostProcess host)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("command", "/triage"), KeyValuePair.Create("text", "churn threat at Acme")]);
        using var answer = await http.PostAsync(new Uri(host.Address, "/slack/commands"), body, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
