using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Host.Tests.Teams;

/// <summary>The same posts to a minimal bot on the archived SDK and to ours: what they answer is the same, but for a table with reasons.</summary>
public sealed class SdkComparisonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_Teams_posts_is_answered_as_the_archived_sdk_answers_it_but_for_the_listed_differences()
    {
        await using var pair = await SdkPair.StartAsync(Token);
        var card = await TalkAsync(pair);
        await FillInAsync(pair, card);
        await PressAsync(pair);
        await CaptureAsync(pair);
        await HearAsync(pair);
        await MangleAsync(pair);

        var seen = pair.Answers.Where(answer => answer.Sdk != answer.Ours).ToList();
        var listed = SdkDifferences.All.Select(difference => (difference.Case, difference.Sdk, difference.Ours)).ToList();
        var (unlisted, vanished) = (seen.Except(listed).ToList(), listed.Except(seen).ToList());
        Assert.True(
            unlisted.Count + vanished.Count == 0,
            $"Not in the table:\n{string.Join('\n', unlisted)}\nIn the table and not so:\n{string.Join('\n', vanished)}");
    }

    [Fact]
    public async Task The_page_about_the_sdk_has_exactly_the_differences_that_are_tested()
    {
        var page = await File.ReadAllLinesAsync(Path.Combine(RepositoryRoot.Find(), "docs", "teams-and-the-sdk.md"), Token);
        Assert.Equal(SdkDifferences.All.Select(difference => difference.Row), page.SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|')));
    }

    private static async Task<JsonElement> TalkAsync(SdkPair pair)
    {
        await pair.PostAsync("message in a personal chat", pair.Posts.Message("triage churn threat at Acme"), Token);
        var card = await pair.RepliedAsync("the reply in a personal chat", SdkPosts.Chat, Token);
        await pair.PostAsync("message in a group chat", pair.Posts.InGroup("triage renewal at Globex"), Token);
        await pair.RepliedAsync("the reply in a group chat", SdkPosts.Group, Token);
        await pair.PostAsync("message in a channel", pair.Posts.InThread("triage invoice question of Initech"), Token);
        await pair.RepliedAsync("the reply in a channel", SdkPosts.Thread, Token);
        return card;
    }

    private static async Task FillInAsync(SdkPair pair, JsonElement card)
    {
        var dialog = await pair.PostAsync("task/fetch", pair.Posts.Dialog("task/fetch", CardActions.DataOf(card, "task.edit.v1")), Token);
        var filled = CardActions.FilledIn(dialog, "task.edit-form.v1");
        filled["field.account"] = "Globex";
        await pair.PostAsync("task/submit", pair.Posts.Dialog("task/submit", filled), Token);
        await pair.PostAsync("task/submit with data of another bot", pair.Posts.Dialog("task/submit", new JsonObject { ["other"] = 1 }), Token);
    }

    private static async Task PressAsync(SdkPair pair)
    {
        var card = await pair.ChangedAsync(SdkPosts.Chat, Token);
        await pair.PostAsync("press of Action.Execute", pair.Posts.Execute(CardActions.DataOf(card, "task.complete.v1")), Token);
        await pair.PostAsync("refresh of a card", pair.Posts.Execute(CardActions.DataOf(card, "task.complete.v1"), "automatic"), Token);
        await pair.PostAsync("press with data of another bot", pair.Posts.Execute(new JsonObject { ["other"] = 1 }), Token);
        await pair.PostAsync("adaptiveCard/action without an action", pair.Posts.Invoke("adaptiveCard/action", new JsonObject()), Token);
        await pair.PostAsync("adaptiveCard/action without a value", pair.Posts.Invoke("adaptiveCard/action", null), Token);
        await pair.PostAsync("unknown invoke", pair.Posts.Invoke("nobody/knows", new JsonObject()), Token);
    }

    private static async Task CaptureAsync(SdkPair pair)
    {
        var dialog = await pair.PostAsync("composeExtension/fetchTask", pair.Posts.Extension("composeExtension/fetchTask"), Token);
        var filled = CardActions.FilledIn(dialog, "triage.capture-form.v1");
        filled["field.text"] = "Acme threatens to churn";
        await pair.PostAsync("composeExtension/submitAction", pair.Posts.Extension("composeExtension/submitAction", filled), Token);
    }

    private static async Task HearAsync(SdkPair pair)
    {
        await pair.PostAsync("installationUpdate add", pair.Posts.Installed("add"), Token);
        await pair.PostAsync("conversationUpdate", pair.Posts.MemberAdded(), Token);
        await pair.PostAsync("messageReaction", pair.Posts.Reaction(), Token);
        await pair.PostAsync("installationUpdate remove", pair.Posts.Installed("remove"), Token);
        foreach (var type in new[] { "typing", "event", "messageUpdate", "messageDelete", "endOfConversation", "somethingNew" })
        {
            await pair.PostAsync(type, pair.Posts.InChat(type), Token);
        }
    }

    private static async Task MangleAsync(SdkPair pair)
    {
        await pair.SendAsync("not JSON", HttpMethod.Post, "{\"type\":", Token);
        await pair.SendAsync("empty body", HttpMethod.Post, "", Token);
        await pair.SendAsync("JSON without a type", HttpMethod.Post, "{\"id\":\"1\"}", Token);
        await pair.SendAsync("a JSON array", HttpMethod.Post, "[]", Token);
        await pair.SendAsync("a JSON text", HttpMethod.Post, "\"message\"", Token);
        await pair.SendAsync("a message and nothing else", HttpMethod.Post, "{\"type\":\"message\"}", Token);
        await pair.SendAsync("GET", HttpMethod.Get, null, Token);
        await pair.SendAsync("PUT", HttpMethod.Put, pair.Posts.Message("help").ToJsonString(), Token);
    }
}
