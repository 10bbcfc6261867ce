using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>One bot for many workspaces: installed from a page, each served with its own token, and forgotten when it is removed.</summary>
public sealed class SlackInstallTests
{
    private const string Redirect = "https://bot.example.com/slack/oauth_redirect";
    private const string Installer = "U03LEE";

    private static readonly SlackTenant Globex = new(null, "T02GLOBEX", null, IsEnterpriseInstall: false);
    private static readonly SlackTenant Initech = new(null, "T03INITECH", null, IsEnterpriseInstall: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_installs_the_bot_is_greeted_and_served_also_after_a_restart_and_no_token_lies_open()
    {
        await using var slack = await StartAsync();
        slack.Slack.Authority.TeamName = "Globex <b>& Sons</b>";
        using var begun = await slack.GetAsync(SlackEndpoints.InstallPath + "?team=T02GLOBEX", Token);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var asked = HttpUtility.ParseQueryString(begun.Headers.Location!.Query);
        Assert.Equal("https://slack.com/oauth/v2/authorize", begun.Headers.Location.GetLeftPart(UriPartial.Path));
        Assert.Equal((FakeAuthority.ClientId, Redirect, "T02GLOBEX"), (asked["client_id"], asked["redirect_uri"], asked["team"]));
        Assert.Contains("chat:write", asked["scope"]!.Split(','));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single();
        Assert.All(["httponly", "secure", "samesite=lax", "path=/slack/oauth_redirect"], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));

        using var done = await CompleteAsync(slack, begun, Globex);
        var page = await done.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("Globex &lt;b&gt;&amp; Sons&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("https://slack.com/app_redirect?app=A01BOT&amp;team=T02GLOBEX", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", done.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 1, Token);
        var greeting = slack.Slack.CallsOf("chat.postMessage")[0];
        Assert.Equal(slack.Slack.Workspace.DirectWith(Installer).Id, greeting["channel"]);
        Assert.StartsWith("xoxe.xoxb-", greeting.Token, StringComparison.Ordinal);

        await slack.RestartAsync(Token);
        using var answer = await slack.CommandAsync("/triage", "churn threat at Acme", Token, tenant: Globex);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        Assert.Equal(Quadrant.DoFirst, (await slack.FindTaskAsync(1, Token, Globex.TeamId))!.Quadrant);
        var stored = slack.ReadDatabase();
        Assert.Contains("T02GLOBEX", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxe", stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false, "installation was begun somewhere else")]
    [InlineData("code=1&state=made-up", true, "Begin again")]
    [InlineData("code={code}&state={state}", false, "another browser")]
    [InlineData("error=access_denied&state={state}", true, "nothing was changed")]
    [InlineData("error=%3Cscript%3E&state={state}", true, "nothing was changed")]
    [InlineData("state={state}", true, "did not accept")]
    [InlineData("code=reused&state={state}", true, "did not accept")]
    public async Task What_does_not_fit_installs_nothing_and_says_how_to_go_on(string query, bool withCookie, string expected)
    {
        await using var slack = await StartAsync();
        using var begun = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
        var filled = query
            .Replace("{state}", StateOf(begun), StringComparison.Ordinal)
            .Replace("{code}", slack.Slack.Authority.NewCode(Redirect), StringComparison.Ordinal);
        using var page = await slack.GetAsync($"{SlackEndpoints.RedirectPath}?{filled}", Token, withCookie ? CookieOf(begun) : null);
        var words = await page.Content.ReadAsStringAsync(Token);
        Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.Contains("href=\"install\"", words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", words, StringComparison.Ordinal);
        Assert.DoesNotContain(slack.Slack.Calls, call => call.Method is "auth.test" or "chat.postMessage");
    }

    [Fact]
    public async Task A_redirect_that_is_used_twice_installs_once()
    {
        await using var slack = await StartAsync();
        using var begun = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
        using var first = await CompleteAsync(slack, begun, Globex);
        using var second = await CompleteAsync(slack, begun, Globex);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Single(slack.Slack.CallsOf("oauth.v2.access"));
    }

    [Fact]
    public async Task While_Slack_does_not_answer_the_page_says_so_and_nothing_is_installed()
    {
        await using var slack = await StartAsync();
        slack.Slack.FailAlways("oauth.v2.access", SlackFault.Say(500, "<html>", "text/html"));
        using var begun = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
        using var failed = await CompleteAsync(slack, begun, Globex);
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        Assert.Contains("Slack did not answer", await failed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await IgnoresAsync(slack, Globex);
    }

    [Fact]
    public async Task Each_workspace_has_its_own_work_and_token_and_a_removal_stops_one_alone()
    {
        await using var slack = await StartAsync();
        await InstallAsync(slack, Globex);
        await InstallAsync(slack, Initech);
        await ServesAsync(slack, Globex);
        await ServesAsync(slack, Initech);
        Assert.Null(await slack.FindTaskAsync(2, Token, Globex.TeamId));
        Assert.Equal(2, slack.Slack.CallsOf("users.info").Where(call => call["user"] == SlackDriver.Dana).Select(call => call.Token).Distinct(StringComparer.Ordinal).Count());

        using var removed = await slack.SendAsync(Happened(slack, Globex, new JsonObject { ["type"] = "app_uninstalled" }), Token);
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        await IgnoresAsync(slack, Globex);
        await ServesAsync(slack, Initech);

        // Kept: the work comes back with the workspace.
        await InstallAsync(slack, Globex);
        await ServesAsync(slack, Globex);
        Assert.NotNull(await slack.FindTaskAsync(2, Token, Globex.TeamId));
    }

    [Fact]
    public async Task A_removal_that_is_told_late_takes_nothing_from_a_later_installation()
    {
        await using var slack = await StartAsync();
        await InstallAsync(slack, Globex);
        using var late = await slack.SendAsync(Happened(slack, Globex, new JsonObject { ["type"] = "app_uninstalled" }, ageSeconds: 3600), Token);
        await ServesAsync(slack, Globex);
    }

    [Fact]
    public async Task Only_the_revocation_of_the_bots_own_token_ends_it()
    {
        await using var slack = await StartAsync();
        await InstallAsync(slack, Globex);
        using var others = await slack.SendAsync(
            Happened(slack, Globex, new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U1"), ["bot"] = new JsonArray() } }), Token);
        await ServesAsync(slack, Globex);
        using var bots = await slack.SendAsync(
            Happened(slack, Globex, new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray(slack.Slack.Workspace.BotUserId) } }), Token);
        await IgnoresAsync(slack, Globex);
    }

    [Fact]
    public async Task An_organisation_installs_it_for_all_its_workspaces()
    {
        await using var slack = await StartAsync();
        (slack.Slack.Authority.IsEnterpriseInstall, slack.Slack.Authority.EnterpriseId) = (true, "E01GROUP");
        await InstallAsync(slack, Globex);
        var ofGroup = new SlackTenant(null, "T07ANY", "E01GROUP", IsEnterpriseInstall: true);
        await ServesAsync(slack, ofGroup);

        // Unasked, with only the workspace to go by: a mention's whole answer goes to the person's own chat.
        await slack.RestartAsync(Token);
        using var said = await slack.SendAsync(Happened(slack, ofGroup, slack.Mention("<@U0BOT> triage renewal at Acme friday")), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 2, Token);
        await IgnoresAsync(slack, Globex);
        await IgnoresAsync(slack, ofGroup with { EnterpriseId = "E09OTHER" });
    }

    [Fact]
    public async Task A_new_client_secret_reads_old_tokens_while_the_previous_one_is_given()
    {
        await using var slack = await StartAsync();
        await InstallAsync(slack, Globex);
        await slack.RestartAsync(Token, ("Slack:ClientSecret", "another-client-secret"), ("Slack:PreviousClientSecret", FakeAuthority.ClientSecret));
        await ServesAsync(slack, Globex);
        await slack.RestartAsync(Token, ("Slack:PreviousClientSecret", ""));
        await IgnoresAsync(slack, Globex);
    }

    [Fact]
    public async Task Installations_are_not_begun_without_end()
    {
        await using var slack = await StartAsync();
        var begun = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
        {
            using var answer = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
            begun.Add(answer.StatusCode);
        }

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.ServiceUnavailable), (begun[59], begun[60]));
    }

    [Fact]
    public async Task A_token_in_the_settings_serves_its_workspace_beside_those_that_installed_and_hinders_none()
    {
        await using var slack = await StartAsync(FakeSlackApi.BotToken);
        var own = new SlackTenant(null, slack.Slack.Workspace.TeamId, null, IsEnterpriseInstall: false);
        await InstallAsync(slack, Globex);
        await ServesAsync(slack, own);
        await slack.RestartAsync(Token);
        slack.Slack.Authority.Refuse(FakeSlackApi.BotToken, "account_inactive");
        await ServesAsync(slack, Globex);
    }

    [Fact]
    public async Task Without_a_client_id_nobody_can_install()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var page = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    private static async Task<SlackDriver> StartAsync(string botToken = "")
    {
        var slack = await SlackDriver.StartAsync(
            Token,
            ("Slack:BotToken", botToken),
            ("Slack:ClientId", FakeAuthority.ClientId),
            ("Slack:ClientSecret", FakeAuthority.ClientSecret),
            ("Slack:RedirectUrl", Redirect));
        slack.Slack.Authority.Scope = "chat:write,im:write,users:read,users:read.email,channels:read";
        slack.Slack.Workspace.AddUser(Installer, "Lee Park", "lee@example.com");
        return slack;
    }

    private static async Task InstallAsync(SlackDriver slack, SlackTenant tenant)
    {
        using var begun = await slack.GetAsync(SlackEndpoints.InstallPath, Token);
        using var done = await CompleteAsync(slack, begun, tenant);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private static Task<HttpResponseMessage> CompleteAsync(SlackDriver slack, HttpResponseMessage begun, SlackTenant tenant)
    {
        slack.Slack.Authority.TeamId = tenant.TeamId!;
        return slack.GetAsync($"{SlackEndpoints.RedirectPath}?code={slack.Slack.Authority.NewCode(Redirect)}&state={StateOf(begun)}", Token, CookieOf(begun));
    }

    private static async Task ServesAsync(SlackDriver slack, SlackTenant tenant)
    {
        var before = slack.Slack.CallsOf("response/cmd").Count;
        await CommandAsync(slack, tenant);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count > before, Token);
    }

    /// <summary>Its commands are acknowledged like any other, and nothing comes of them.</summary>
    private static async Task IgnoresAsync(SlackDriver slack, SlackTenant tenant)
    {
        var before = slack.Slack.CallsOf("response/cmd").Count;
        await CommandAsync(slack, tenant);
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        Assert.Equal(before, slack.Slack.CallsOf("response/cmd").Count);
    }

    private static async Task CommandAsync(SlackDriver slack, SlackTenant tenant)
    {
        using var answer = await slack.CommandAsync("/triage", "renewal at Acme friday", Token, tenant: tenant);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    private static JsonObject Happened(SlackDriver slack, SlackTenant tenant, JsonObject happened, long ageSeconds = 0)
    {
        var envelope = slack.Event(happened);
        envelope["team_id"] = tenant.TeamId;
        envelope["event_time"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - ageSeconds;
        var authorization = envelope["authorizations"]!.AsArray()[0]!;
        authorization["team_id"] = tenant.TeamId;
        authorization["enterprise_id"] = tenant.EnterpriseId;
        authorization["is_enterprise_install"] = tenant.IsEnterpriseInstall;
        return envelope;
    }

    private static string StateOf(HttpResponseMessage begun) => HttpUtility.ParseQueryString(begun.Headers.Location!.Query)["state"]!;

    private static string CookieOf(HttpResponseMessage begun) => begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
}
