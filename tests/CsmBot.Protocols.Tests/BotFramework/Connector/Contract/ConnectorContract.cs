using System.Text.Json.Nodes;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

/// <summary>
/// What the fake connector and the real peer both do, asked over bare HTTP. Where they differ on purpose the difference is a row in
/// <see cref="ContractDifference"/>, and each side is held to its own.
/// </summary>
public abstract class ConnectorContract : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler());

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract ContractPeer Kind { get; }

    /// <summary>Ids of the peer under test.</summary>
    protected abstract ContractIds Ids { get; }

    public abstract ValueTask InitializeAsync();

    public virtual ValueTask DisposeAsync()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_is_created_with_an_id_of_digits_and_updated_by_it()
    {
        var sent = await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", """{"type":"message","text":"Hello"}""");
        var id = sent.Text("id");
        var updated = await SendAsync("PUT", $"conversations/{Escape(Ids.Chat)}/activities/{id}", """{"type":"message","text":"Changed"}""");

        Assert.Equal(201, sent.Status);
        Assert.Matches("^[0-9]{13}$", id);
        Assert.Equal((200, id), (updated.Status, updated.Text("id")));
    }

    [Fact]
    public async Task A_reply_is_a_message_too()
    {
        var first = await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", """{"type":"message","text":"Hello"}""");

        Assert.Equal(201, (await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities/{first.Text("id")}", """{"type":"message","text":"Again"}""")).Status);
    }

    [Fact]
    public async Task A_card_alone_has_an_id() => Assert.Matches(
        "^[0-9]{13}$",
        (await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", $$"""{"type":"message","summary":"Card","attachments":[{{CardAttachment}}]}""")).Text("id"));

    [Fact]
    public async Task Typing_is_accepted_with_nothing_to_say()
    {
        var answer = await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", """{"type":"typing"}""");

        Assert.Equal((202, ""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("""{"type":"message"}""", "BadSyntax")]
    [InlineData("""{"type":"event","name":"x"}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"Hi","entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"29:x","name":"Ann"}}]}""", "BadArgument")]
    public async Task A_wrong_activity_is_a_400_with_a_code(string body, string code)
    {
        var answer = await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", body);

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task What_is_not_json_is_a_400() => Assert.Equal(400, (await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", "garbage")).Status);

    [Fact]
    public async Task A_mention_that_is_in_the_text_is_taken() => Assert.Equal(201, (await SendAsync(
        "POST",
        $"conversations/{Escape(Ids.Chat)}/activities",
        """{"type":"message","text":"Hi <at>Ann &amp; Bob</at>","entities":[{"type":"mention","text":"<at>Ann &amp; Bob</at>","mentioned":{"id":"29:x","name":"Ann & Bob"}}]}""")).Status);

    [Theory]
    [InlineData("POST", "a:stranger", "")]
    [InlineData("POST", "THREAD", "")]
    [InlineData("PUT", "a:stranger", "/1700000000000")]
    public async Task An_unknown_conversation_or_thread_is_a_404(string method, string conversation, string rest)
    {
        var id = conversation == "THREAD" ? $"{Ids.Channel};messageid=17" : conversation;

        var answer = await SendAsync(method, $"conversations/{Escape(id)}/activities{rest}", """{"type":"message","text":"Hello"}""");

        Assert.Equal((404, "ConversationNotFound"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task An_unknown_activity_is_a_404()
    {
        var answer = await SendAsync("PUT", $"conversations/{Escape(Ids.Chat)}/activities/17", """{"type":"message","text":"Hello"}""");

        Assert.Equal((404, "ActivityNotFoundInConversation"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_chat_with_one_person_is_the_same_every_time()
    {
        var body = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = Ids.Person }), ["tenantId"] = Ids.Tenant }.ToJsonString();

        var first = await SendAsync("POST", "conversations", body);
        var second = await SendAsync("POST", "conversations", body);

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.NotNull(first.Text("id"));
        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Null(first.Text("activityId"));
    }

    [Fact]
    public async Task A_channel_post_begins_a_thread_that_can_be_written_to()
    {
        var post = await SendAsync("POST", "conversations", PostBody(new JsonObject { ["type"] = "message", ["text"] = "News" }));

        Assert.Equal(201, post.Status);
        Assert.Equal($"{Ids.Channel};messageid={post.Text("activityId")}", post.Text("id"));
        Assert.Equal(201, (await SendAsync("POST", $"conversations/{Escape(post.Text("id")!)}/activities", """{"type":"message","text":"More"}""")).Status);
        Assert.Equal(200, (await SendAsync("PUT", $"conversations/{Escape(post.Text("id")!)}/activities/{post.Text("activityId")}", """{"type":"message","text":"Newer"}""")).Status);
    }

    [Fact]
    public async Task A_message_to_a_bare_channel_begins_a_thread()
    {
        var sent = await SendAsync("POST", $"conversations/{Escape(Ids.Channel)}/activities", """{"type":"message","text":"News"}""");

        Assert.Equal(201, sent.Status);
        Assert.Equal(201, (await SendAsync("POST", $"conversations/{Escape($"{Ids.Channel};messageid={sent.Text("id")}")}/activities", """{"type":"message","text":"More"}""")).Status);
    }

    [Fact]
    public async Task Members_come_in_pages_and_one_by_one()
    {
        var page = await SendAsync("GET", $"conversations/{Escape(Ids.Channel)}/pagedmembers?pageSize=50");
        var member = await SendAsync("GET", $"conversations/{Escape(Ids.Channel)}/members/{Escape(Ids.Person)}");

        Assert.Equal((200, 200), (page.Status, member.Status));
        Assert.False(page.Json.TryGetProperty("continuationToken", out _));
        var listed = page.Json.GetProperty("members").EnumerateArray().Single(entry => entry.GetProperty("id").ValueEquals(Ids.Person));
        foreach (var name in (string[])["id", "aadObjectId", "name", "givenName", "surname", "email", "userPrincipalName", "tenantId", "userRole"])
        {
            Assert.Equal(member.Text(name), listed.GetProperty(name).GetString());
            Assert.False(string.IsNullOrEmpty(member.Text(name)));
        }
    }

    [Theory]
    [InlineData("pagedmembers?pageSize=x", 400, "BadArgument")]
    [InlineData("pagedmembers?continuationToken=x", 403, "BadArgument")]
    [InlineData("members/29%3Anobody", 404, "MemberNotFoundInConversation")]
    public async Task A_wrong_question_about_members_has_its_code(string rest, int status, string code)
    {
        var answer = await SendAsync("GET", $"conversations/{Escape(Ids.Chat)}/{rest}");

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_old_list_of_members_calls_the_object_id_otherwise()
    {
        var list = await SendAsync("GET", $"conversations/{Escape(Ids.Channel)}/members");

        Assert.All(list.Json.EnumerateArray(), member => Assert.True(member.TryGetProperty("objectId", out _)));
    }

    [Fact]
    public async Task A_team_has_details_and_channels_the_general_one_without_name()
    {
        var team = await SendAsync("GET", $"teams/{Escape(Ids.Team)}");
        var channels = await SendAsync("GET", $"teams/{Escape(Ids.Team)}/conversations");

        Assert.Equal((200, Ids.Team), (team.Status, team.Text("id")));
        Assert.NotNull(team.Text("aadGroupId"));
        Assert.Equal(2, team.Json.GetProperty("channelCount").GetInt32());
        var general = channels.Json.GetProperty("conversations").EnumerateArray().Single(channel => channel.GetProperty("id").ValueEquals(Ids.Team));
        Assert.False(general.TryGetProperty("name", out _));
        Assert.Equal(404, (await SendAsync("GET", "teams/19%3Anone")).Status);
        Assert.Equal(404, (await SendAsync("GET", "teams/19%3Anone/conversations")).Status);
    }

    [Theory]
    [MemberData(nameof(ContractDifference.Names), MemberType = typeof(ContractDifference))]
    public async Task Where_they_differ_each_is_as_written_down(string name)
    {
        var difference = ContractDifference.Find(name);
        var path = difference.Path.Replace("CHAT", Escape(Ids.Chat), StringComparison.Ordinal);
        var sent = await SendAsync("POST", $"conversations/{Escape(Ids.Chat)}/activities", """{"type":"message","text":"Hello"}""");
        var body = difference.Body?.Replace("CHANNEL", Ids.Channel, StringComparison.Ordinal).Replace("CARD", CardAttachment, StringComparison.Ordinal).Replace("LARGE", new string('x', 110 * 1024), StringComparison.Ordinal);

        var answer = await SendAsync(difference.Method, path.Replace("SENT", sent.Text("id"), StringComparison.Ordinal), body);

        Assert.Equal(Kind == ContractPeer.Fake ? difference.Fake : difference.Playground, answer.Status == 413 ? $"413 {answer.ContentType}" : $"{answer.Status} {answer.Code}".Trim());
    }

    private const string CardAttachment = """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}""";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private string PostBody(JsonObject activity) => new JsonObject
    {
        ["isGroup"] = true,
        ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = Ids.Channel } },
        ["activity"] = activity,
        ["tenantId"] = Ids.Tenant,
    }.ToJsonString();

    private async Task<ContractAnswer> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{Ids.ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/{path}"));
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request, Cancellation);
        return new ContractAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
