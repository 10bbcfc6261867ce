using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Inbound;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using Xunit;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>Who gets in, and what each thing that does not is answered (T28).</summary>
public sealed class TeamsDoorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T28_A_post_without_or_with_a_bad_token_is_refused_and_never_processed()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("triage churn threat at Acme");
        var expired = teams.OpenId.Issue(teams.OpenId.Draft(TeamsPost.AppId, teams.Connector.ServiceUrl.AbsoluteUri) with { Expires = TimeProvider.System.GetUtcNow().AddMinutes(-6) });
        foreach (var token in new[] { null, "nonsense", expired, teams.OpenId.Issue(Guid.NewGuid().ToString(), teams.Connector.ServiceUrl.AbsoluteUri) })
        {
            using var answer = await teams.PostRawAsync(post.ToJsonString(), token, Token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Empty(await teams.Get<IInbox>().ReadWaitingAsync(Token).ToListAsync(Token));
        Assert.Equal(0, teams.Connector.RequestCount);
    }

    [Fact]
    public async Task Too_many_waiting_turns_are_answered_with_503_and_when_to_come_back()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var dispatcher = teams.Get<TurnDispatcher>();
        await dispatcher.StopAsync(Token);
        for (var number = 0; number <= 10_000; number++)
        {
            dispatcher.Queue(
                new Turn
                {
                    Id = new TurnId($"waiting-{number}"),
                    Workspace = teams.Workspace,
                    Conversation = new ConversationId($"chat-{number}"),
                    Channel = "teams",
                    Actor = new MemberId("dana"),
                    ActorName = "Dana",
                    ReceivedAt = default,
                    Input = new TextInput("today"),
                },
                out _);
        }

        using var answer = await teams.PostAsync(teams.Posts.Message("today"), Token);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task T28_A_good_token_for_another_channel_or_another_service_address_is_refused()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var elsewhere = teams.Posts.Message("today");
        elsewhere["channelId"] = "directline";
        using var unendorsed = await teams.PostAsync(elsewhere, Token);
        using var mismatch = await teams.PostAsync(teams.Posts.Message("today"), Token, teams.OpenId.Issue(TeamsPost.AppId, "https://smba.trafficmanager.net/teams/"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (unendorsed.StatusCode, mismatch.StatusCode));
    }

    [Fact]
    public async Task T28_The_bots_own_token_never_goes_to_a_foreign_host()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("today");
        post["serviceUrl"] = "https://connector.evil.example/";
        using var answer = await teams.PostAsync(post, Token, teams.OpenId.Issue(TeamsPost.AppId, "https://connector.evil.example/"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task T28_A_tenant_that_is_not_served_is_refused()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("today");
        post["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString();
        using var answer = await teams.PostAsync(post, Token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task While_the_issuers_keys_cannot_be_had_everyone_is_asked_to_come_back_and_then_let_in()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await teams.OpenId.GoDownAsync();
        using var closed = await teams.PostAsync(teams.Posts.Message("today"), Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.StatusCode);
        Assert.NotNull(closed.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_method_other_than_post_is_answered_405()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage { Method = method };
            using var answer = await teams.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":7}")]
    public async Task What_is_no_activity_is_answered_400(string body)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        using var answer = await teams.PostRawAsync(body, teams.GoodToken(), Token);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, answer.StatusCode.ToString());
        Assert.Equal(0, teams.Connector.RequestCount);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_413_with_or_without_its_length()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var huge = teams.Posts.Message(new string('x', TeamsEndpoint.MaxBodyBytes + 1)).ToJsonString();
        foreach (var isTold in new[] { true, false })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) { Content = new StringContent(huge, Encoding.UTF8, "application/json") };
            request.Headers.TransferEncodingChunked = !isTold;
            // As a careful client does: a refusal by length alone comes before the body is sent.
            request.Headers.ExpectContinue = isTold;
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.GoodToken());
            using var answer = await teams.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_invoke_nobody_handles_is_answered_501_and_a_malformed_one_400_with_an_error()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        using var unknown = await teams.PostAsync(teams.Posts.Invoke("fileConsent/invoke", new System.Text.Json.Nodes.JsonObject()), Token);
        using var otherCommand = await teams.PostAsync(
            teams.Posts.Invoke("composeExtension/fetchTask", new System.Text.Json.Nodes.JsonObject { ["commandId"] = "translate" }), Token);
        using var malformed = await teams.PostAsync(teams.Posts.Invoke("adaptiveCard/action", new System.Text.Json.Nodes.JsonArray()), Token);
        Assert.Equal((HttpStatusCode.NotImplemented, HttpStatusCode.NotImplemented, HttpStatusCode.BadRequest), (unknown.StatusCode, otherCommand.StatusCode, malformed.StatusCode));
        Assert.Contains("application/vnd.microsoft.error", await malformed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("somethingNew")]
    public async Task Activities_that_mean_nothing_here_are_acknowledged_and_left_alone(string type)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("triage churn threat at Acme");
        post["type"] = type;
        using var answer = await teams.PostAsync(post, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await TaskOfAsync(teams, 1));
    }

    [Fact]
    public async Task T28_One_person_in_a_hurry_is_slowed_down_and_another_is_not()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < TurnLimits.Burst + 10; i++)
        {
            var post = teams.Posts.Message("x");
            post["type"] = "typing";
            using var answer = await teams.PostAsync(post, Token);
            statuses.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses.Take(TurnLimits.Burst));
        using var other = await teams.PostAsync(teams.Posts.Message("today", TeamsPerson.Bo), Token);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Two_posts_of_one_activity_have_one_effect()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.Message("triage churn threat at Acme");
        teams.Open(TeamsPerson.Dana.Chat);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => teams.PostAsync(post, Token)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await teams.SayAsync(teams.Posts.Message("triage build relationship with new sponsor"), 2, Token);
        Assert.Equal(2, teams.Open(TeamsPerson.Dana.Chat).Messages.Count);
        Assert.Null(await TaskOfAsync(teams, 3));
    }

    private static async Task<TaskItem?> TaskOfAsync(TeamsDriver teams, int number) => await TeamsTasks.FindAsync(teams, number, Token);
}
