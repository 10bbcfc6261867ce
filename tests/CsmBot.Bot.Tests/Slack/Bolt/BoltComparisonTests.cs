using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Bolt;

/// <summary>The same posts to a minimal app on Slack's own framework and to ours: what they answer is the same, but for a table with reasons.</summary>
public sealed class BoltComparisonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_Slack_posts_is_answered_as_bolt_answers_it_but_for_the_listed_differences()
    {
        await using var pair = await BoltPair.StartAsync(Token);
        await Task.WhenAll(AskAllAsync(pair, Doors(pair)), AskAllAsync(pair, Commands(pair)), AskAllAsync(pair, Events(pair)), AskAllAsync(pair, Interactions(pair)));
        await FillInAsync(pair);
        await HearAsync(pair);

        var seen = pair.Answers.Where(answer => answer.Bolt != answer.Ours).ToList();
        var listed = BoltDifferences.All.Select(difference => (difference.Case, difference.Bolt, difference.Ours)).ToList();
        var (unlisted, vanished) = (seen.Except(listed).ToList(), listed.Except(seen).ToList());
        Assert.True(
            unlisted.Count + vanished.Count == 0,
            $"Not in the table:\n{string.Join('\n', unlisted)}\nIn the table and not so:\n{string.Join('\n', vanished)}\nAlike:\n{string.Join('\n', pair.Answers.Where(answer => answer.Bolt == answer.Ours))}");
        Assert.True(pair.Answers.Count > seen.Count + 15);
    }

    [Fact]
    public async Task The_page_about_bolt_has_exactly_the_differences_that_are_tested()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Find(), "docs", "slack-and-bolt.md"), Token);
        Assert.Equal(BoltDifferences.All.Select(difference => difference.Row), page.SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|')));
    }

    private static Task AskAllAsync(BoltPair pair, IEnumerable<(string Name, BoltRequest Request)> cases) =>
        Task.WhenAll(cases.Select(asked => pair.AskAsync(asked.Name, asked.Request, Token)));

    /// <summary>Who gets in.</summary>
    private static IEnumerable<(string Name, BoltRequest Request)> Doors(BoltPair pair)
    {
        var good = Command(pair, "/csm", "help");
        yield return ("command with another secret's signature", good with { Secret = "0123456789abcdef0123456789abcdef" });
        yield return ("command without either header", good.Unsigned());
        yield return ("command without a signature", good with { Without = [SlackSignatureHeaders.Signature] });
        yield return ("command without a timestamp", good with { Without = [SlackSignatureHeaders.Timestamp] });
        yield return ("command whose timestamp is no number", good with { Timestamp = "yesterday" });
        yield return ("command of 295 seconds ago", good with { AgeSeconds = 295 });
        yield return ("command of 305 seconds ago", good with { AgeSeconds = 305 });
        yield return ("command of 305 seconds ahead", good with { AgeSeconds = -305 });
        yield return ("ssl_check, unsigned", BoltRequest.Command("ssl_check=1&token=x").Unsigned());
        yield return ("ssl_check of another value, unsigned", BoltRequest.Command("ssl_check=true&token=x").Unsigned());
        yield return ("url_verification", BoltRequest.Event("""{"type":"url_verification","token":"x","challenge":"abc"}"""));
        yield return ("url_verification, unsigned", BoltRequest.Event("""{"type":"url_verification","token":"x","challenge":"abc"}""").Unsigned());
        yield return ("GET", good with { Method = HttpMethod.Get });
        yield return ("empty body", BoltRequest.Event(string.Empty));
        yield return ("body over 1 MB", BoltRequest.Event(pair.Ours.Event(new JsonObject { ["type"] = "star_added", ["text"] = new string('x', 1024 * 1024) })));
    }

    private static IEnumerable<(string Name, BoltRequest Request)> Commands(BoltPair pair)
    {
        yield return ("command", Command(pair, "/csm", "help"));
        yield return ("command with a charset in its content type", Command(pair, "/csm", "help") with { ContentType = $"{BoltRequest.FormType}; charset=utf-8" });
        yield return ("command that the app does not have", Command(pair, "/elsewhere", "help"));
        yield return ("form of nothing known", BoltRequest.Command("a=b"));
    }

    private static IEnumerable<(string Name, BoltRequest Request)> Events(BoltPair pair)
    {
        var happened = pair.Ours.Event(new JsonObject { ["type"] = "star_added", ["user"] = SlackDriver.Dana });
        yield return ("event of a type nobody handles", BoltRequest.Event(happened));
        yield return ("event that comes again", BoltRequest.Event(happened) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { [SlackRetry.NumberHeader] = "1", [SlackRetry.ReasonHeader] = "http_timeout" },
        });
        yield return ("event with a charset in its content type", BoltRequest.Event(happened) with { ContentType = "application/json; charset=utf-8" });
        yield return ("event that is not JSON", BoltRequest.Event("{\"type\":"));
        yield return ("event that is an array", BoltRequest.Event("[]"));
    }

    private static IEnumerable<(string Name, BoltRequest Request)> Interactions(BoltPair pair)
    {
        yield return ("payload that is not JSON", BoltRequest.Interaction("{\"type\":"));
        yield return ("payload of no type", BoltRequest.Interaction("{}"));
        yield return ("shortcut", BoltRequest.Interaction(Shortcut(pair, "triage")));
        yield return ("shortcut that the app does not have", BoltRequest.Interaction(Shortcut(pair, "elsewhere")));
        yield return ("shortcut on a message", BoltRequest.Interaction(OnMessage(pair)));
        yield return ("press of a button that the app does not have", BoltRequest.Interaction(ForeignPress(pair)));
        var closed = pair.Ours.Interaction("view_closed");
        (closed["view"], closed["is_cleared"]) = (new JsonObject { ["id"] = "V1", ["type"] = "modal", ["callback_id"] = "card.v1" }, false);
        yield return ("window closed", BoltRequest.Interaction(closed));
        var foreign = pair.Ours.Interaction("view_submission");
        foreign["view"] = new JsonObject { ["id"] = "V1", ["type"] = "modal", ["callback_id"] = "elsewhere", ["state"] = new JsonObject { ["values"] = new JsonObject() } };
        yield return ("window submitted that the app does not have", BoltRequest.Interaction(foreign));
    }

    private static async Task FillInAsync(BoltPair pair)
    {
        var slack = pair.Ours;
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        await slack.ReachedAsync(api => api.Workspace.Messages.Any(IsCard), Token);
        var card = slack.Slack.Workspace.Messages.Single(IsCard);
        var windows = slack.Slack.CallsOf("views.update").Count;
        await pair.AskAsync("press of a button", BoltRequest.Interaction(slack.Press(JsonElement.Parse(card.Blocks!), "task.edit.v1", SlackDriver.DanasChat, card.Ts)), Token);
        await slack.ReachedAsync(api => api.CallsOf("views.update").Skip(windows).Any(call => call["view"]!.Contains("task.edit-form", StringComparison.Ordinal)), Token);
        var view = slack.Slack.CallsOf("views.update")[^1].Json("view");
        await pair.AskAsync("window submitted with an error in it", BoltRequest.Interaction(slack.Submit(view, ("text", string.Empty))), Token);
        await pair.AskAsync("window submitted", BoltRequest.Interaction(slack.Submit(view, ("account", "Globex"))), Token);
    }

    private static async Task HearAsync(BoltPair pair)
    {
        var slack = pair.Ours;
        await pair.HearAsync("message to the bot", BoltRequest.Event(slack.Event(slack.Direct("triage invoice question of Initech"))), 1, Token);
        await pair.HearAsync("message to the bot, delivered three times", BoltRequest.Event(slack.Event(slack.Direct("triage renewal of Umbrella"))), 3, Token);
        var ours = slack.Direct("triage loop", slack.Slack.Workspace.BotUserId);
        ours["bot_id"] = slack.Slack.Workspace.BotId;
        await pair.HearAsync("message of the bot itself", BoltRequest.Event(slack.Event(ours)), 1, Token);
        var another = slack.Direct("triage loop", "U0OTHERBOT");
        another["bot_id"] = "B9";
        await pair.HearAsync("message of another bot", BoltRequest.Event(slack.Event(another)), 1, Token);
        var foreign = slack.Event(slack.Direct("triage something"));
        (foreign["team_id"], foreign["authorizations"]![0]!["team_id"]) = ("T09OTHER", "T09OTHER");
        await pair.HearAsync("message in another workspace", BoltRequest.Event(foreign), 1, Token);
    }

    private static bool IsCard(FakeSlackMessage message) => message.Blocks?.Contains("task.edit.v1", StringComparison.Ordinal) == true;

    private static BoltRequest Command(BoltPair pair, string command, string text) => BoltRequest.Command(
        $"command={Uri.EscapeDataString(command)}&text={Uri.EscapeDataString(text)}&user_id={SlackDriver.Dana}&team_id={pair.Ours.Slack.Workspace.TeamId}&channel_id={SlackDriver.Channel}"
        + $"&api_app_id={pair.Ours.Slack.Workspace.AppId}&response_url={Uri.EscapeDataString(pair.Ours.Slack.ResponseUrl("pair").AbsoluteUri)}&trigger_id={pair.Ours.Slack.Workspace.NewTrigger()}");

    private static JsonObject Shortcut(BoltPair pair, string callbackId)
    {
        var shortcut = pair.Ours.Interaction("shortcut");
        (shortcut["callback_id"], shortcut["action_ts"]) = (callbackId, pair.Ours.NewTs());
        return shortcut;
    }

    private static JsonObject OnMessage(BoltPair pair)
    {
        var action = pair.Ours.Interaction("message_action");
        (action["callback_id"], action["action_ts"], action["message_ts"]) = ("triage_message", pair.Ours.NewTs(), "1763900001.000100");
        action["channel"] = new JsonObject { ["id"] = SlackDriver.Channel };
        action["message"] = new JsonObject { ["type"] = "message", ["ts"] = "1763900001.000100", ["user"] = SlackDriver.Bo, ["text"] = "Acme threatens to churn" };
        return action;
    }

    private static JsonObject ForeignPress(BoltPair pair)
    {
        using var blocks = JsonDocument.Parse("""[{"type":"actions","block_id":"x","elements":[{"type":"button","action_id":"elsewhere","value":"1","text":{"type":"plain_text","text":"Go"}}]}]""");
        return pair.Ours.Press(blocks.RootElement, "elsewhere", SlackDriver.DanasChat, pair.Ours.NewTs());
    }
}
