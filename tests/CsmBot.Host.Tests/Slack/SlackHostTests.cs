using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Host.Tests.Page;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Microsoft.Playwright;
using Xunit;

namespace CsmBot.Host.Tests.Slack;

/// <summary>The real program, with its own serialization and settings, beside a Web API that stands in for Slack's.</summary>
public sealed class SlackHostTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Dana = "U02DANA";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_a_press_a_window_and_the_Home_go_all_the_way_through()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await StartSlackAsync();
        await using var host = await HostProcess.ServeAsync(folder.Location, null, [.. Settings(slack), ("Slack__BotToken", FakeSlackApi.BotToken)]);
        await CommandAsync(host, slack, "cmd");
        var filed = await ReachedAsync(slack, "response/cmd");
        Assert.Contains("Acme", filed.Body, StringComparison.Ordinal);

        await EventAsync(host, slack, new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D02DANA", ["user"] = Dana, ["text"] = "edit T-1", ["ts"] = "1763900000.000200" });
        await ReachedAsync(slack, "chat.postMessage");
        await EventAsync(host, slack, new JsonObject { ["type"] = "app_home_opened", ["user"] = Dana, ["channel"] = "D02DANA", ["tab"] = "home" });
        Assert.Contains("Acme", (await ReachedAsync(slack, "views.publish"))["view"], StringComparison.Ordinal);

        var shortcut = Interaction(slack, "shortcut");
        shortcut["callback_id"] = "triage";
        await InteractAsync(host, shortcut);
        var window = (await ReachedAsync(slack, "views.update")).Json("view");
        var submission = Interaction(slack, "view_submission");
        var input = window.GetProperty("blocks").EnumerateArray().Single(block => block.GetProperty("type").GetString() == "input");
        submission["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["hash"] = "h1",
            ["private_metadata"] = window.GetProperty("private_metadata").GetString(),
            ["blocks"] = JsonNode.Parse(window.GetProperty("blocks").GetRawText()),
            ["state"] = new JsonObject
            {
                ["values"] = new JsonObject
                {
                    [input.GetProperty("block_id").GetString()!] = new JsonObject
                    {
                        [input.GetProperty("element").GetProperty("action_id").GetString()!] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "?!" },
                    },
                },
            },
        };
        Assert.Contains("\"response_action\":\"errors\"", await InteractAsync(host, submission), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_installs_it_from_the_page_and_the_page_can_be_read()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await StartSlackAsync();
        var port = HostProcess.FindPort();
        var redirect = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/slack/oauth_redirect");
        await using var host = await HostProcess.ServeAsync(
            folder.Location,
            port,
            [
                .. Settings(slack),
                ("Slack__ClientId", FakeAuthority.ClientId),
                ("Slack__ClientSecret", FakeAuthority.ClientSecret),
                ("Slack__RedirectUrl", redirect),
                // Nobody is there: what the browser is sent to is all that counts.
                ("Slack__AuthorizeUrl", new Uri(slack.Root, "authorize").AbsoluteUri),
            ]);
        await using var browser = await chromium.OpenAsync(900, 620);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "slack/install").AbsoluteUri);
        var state = HttpUtility.ParseQueryString(new Uri(page.Url).Query)["state"];
        slack.Authority.Scope = "chat:write,im:write,users:read,users:read.email";
        await page.GotoAsync($"{redirect}?code={slack.Authority.NewCode(redirect)}&state={state}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "CsmBot is installed" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open it in Slack" })).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Path.GetTempPath(), "csmbot-slack-installed.png") });
        }

        await ReachedAsync(slack, "chat.postMessage");
        await CommandAsync(host, slack, "installed");
        await ReachedAsync(slack, "response/installed");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "That did not work" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Install CsmBot" }).ClickAsync();
        Assert.Contains("/authorize?", page.Url, StringComparison.Ordinal);
    }

    private static async Task<FakeSlackApi> StartSlackAsync()
    {
        var slack = await FakeSlackApi.StartAsync(Token);
        slack.Workspace.AddUser(Dana, "Dana Reyes", "dana.reyes@example.com");
        slack.Workspace.AddUser("U03LEE", "Lee Park", "lee@example.com");
        slack.Workspace.DirectWith(Dana);
        return slack;
    }

    private static (string, string)[] Settings(FakeSlackApi slack) =>
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Slack__SigningSecret", Secret), ("Slack__ApiBaseUrl", slack.BaseAddress.AbsoluteUri)];

    private static async Task<FakeSlackCall> ReachedAsync(FakeSlackApi slack, string method)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        await slack.WaitForAsync(api => api.CallsOf(method).Count > 0, patience.Token);
        return slack.CallsOf(method)[^1];
    }

    private static Task<string> CommandAsync(HostProcess host, FakeSlackApi slack, string responseName) => PostAsync(
        host,
        "slack/commands",
        $"command=%2Ftriage&text=churn+threat+at+Acme&user_id={Dana}&team_id={slack.Workspace.TeamId}&channel_id=C01CSM&api_app_id=A01BOT&trigger_id={slack.Workspace.NewTrigger()}"
            + $"&response_url={Uri.EscapeDataString(slack.ResponseUrl(responseName).AbsoluteUri)}",
        "application/x-www-form-urlencoded");

    private static Task<string> EventAsync(HostProcess host, FakeSlackApi slack, JsonObject happened) => PostAsync(
        host,
        "slack/events",
        new JsonObject { ["type"] = "event_callback", ["team_id"] = slack.Workspace.TeamId, ["event_id"] = $"Ev{slack.Workspace.NewTrigger()}", ["event"] = happened }.ToJsonString(JsonOptions),
        "application/json");

    private static Task<string> InteractAsync(HostProcess host, JsonObject payload) =>
        PostAsync(host, "slack/interactions", $"payload={Uri.EscapeDataString(payload.ToJsonString(JsonOptions))}", "application/x-www-form-urlencoded");

    private static JsonSerializerOptions JsonOptions { get; } = new() { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };

    private static JsonObject Interaction(FakeSlackApi slack, string type) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = slack.Workspace.TeamId },
        ["user"] = new JsonObject { ["id"] = Dana, ["team_id"] = slack.Workspace.TeamId },
        ["trigger_id"] = slack.Workspace.NewTrigger(),
    };

    private static async Task<string> PostAsync(HostProcess host, string path, string body, string contentType)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add(SlackSignatureHeaders.Timestamp, timestamp);
        request.Headers.Add(SlackSignatureHeaders.Signature, SlackRequestSigner.Sign(Secret, timestamp, bytes));
        using var answer = await http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
