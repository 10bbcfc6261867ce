using System.Globalization;
using System.Net.Http.Headers;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Testing.Slack;

namespace CsmBot.Benchmarks.Slack;

/// <summary>
/// One <c>/triage</c>, as Slack posts it: signed, with a trigger and a response address of its own. A person comes round to the same channel after 4,000 others,
/// since the answers in one are sent in order and at Slack's rate.
/// </summary>
internal readonly record struct TypedCommand(int Number)
{
    /// <summary>Each meets a limit of turns a second of their own; together they type faster than any bot here answers.</summary>
    public const int People = 200;

    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    private const int Channels = 20;

    // About twenty to a person. A task is compared with those of its account that are open.
    private const int Accounts = 3_989;

    private static readonly string[] Subjects = ["churn threat", "adoption check", "support ticket chase", "exec escalation", "renewal planning", "slide polishing"];

    private static readonly string[] Dues = ["before friday", "by tomorrow 3pm", "next month", "end of quarter", "today", "whenever you can"];

    public static string UserId(int person) => string.Create(CultureInfo.InvariantCulture, $"U{person:D8}");

    /// <summary>The name of its response address.</summary>
    public string ResponseName => Number.ToString(CultureInfo.InvariantCulture);

    public async Task<HttpRequestMessage> ToRequestAsync(Uri address, FakeSlackApi slack)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token"] = "legacy-verification-token",
            ["team_id"] = slack.Workspace.TeamId,
            ["team_domain"] = "acme",
            ["channel_id"] = string.Create(CultureInfo.InvariantCulture, $"C{Number / People % Channels:D8}"),
            ["channel_name"] = "customer-success",
            ["user_id"] = UserId(Number % People),
            ["user_name"] = "dana.reyes",
            ["command"] = "/triage",
            ["text"] = $"{Subjects[Number % Subjects.Length]} at account {Number % Accounts} {Dues[Number / Subjects.Length % Dues.Length]}",
            ["api_app_id"] = slack.Workspace.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = slack.ResponseUrl(ResponseName).AbsoluteUri,
            ["trigger_id"] = string.Create(CultureInfo.InvariantCulture, $"{Number}.1764000000.c0ffee"),
        });
        var body = await form.ReadAsByteArrayAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add(SlackSignatureHeaders.Timestamp, timestamp);
        request.Headers.Add(SlackSignatureHeaders.Signature, SlackRequestSigner.Sign(SigningSecret, timestamp, body));
        return request;
    }
}
