using System.Globalization;
using System.Text.Json;

namespace CsmBot.Testing.Teams;

/// <summary>Carries out requests on the tenant, as the connector of Teams does.</summary>
internal sealed class FakeService(FakeTenant tenant, FakeConnectorOptions options)
{
    private const int MaxBodyBytes = 100 * 1024;

    public FakeAnswer Apply(FakeRequest request) => request.Operation switch
    {
        FakeOperation.Unknown => new FakeAnswer(404),
        _ when request.BodyBytes > MaxBodyBytes => FakeAnswer.Error(413, "MessageSizeTooBig", "Message size too large"),
        FakeOperation.CreateConversation => Create(request.Body),
        FakeOperation.Team => tenant.Teams.TryGetValue(request.ConversationId!, out var team)
            ? new FakeAnswer(200, FakeJson.Team(team, tenant.TenantId, tenant.Members.All.Count))
            : FakeAnswer.Error(404, "BadArgument", "Cannot find team with provided id"),
        FakeOperation.TeamChannels => tenant.Teams.TryGetValue(request.ConversationId!, out var owner)
            ? new FakeAnswer(200, FakeJson.Channels(owner))
            : FakeAnswer.Error(404, "BadArgument", "Cannot find team with provided id"),
        _ => InConversation(request),
    };

    private FakeAnswer InConversation(FakeRequest request)
    {
        if (tenant.Find(request.ConversationId!) is not { } conversation)
        {
            return FakeAnswer.Error(404, "ConversationNotFound", "Conversation not found");
        }

        if (conversation.RefusalCode is { } code)
        {
            return FakeAnswer.Error(403, code, "The bot may not do this here");
        }

        return request.Operation switch
        {
            FakeOperation.Send => Send(conversation, replyToId: null, request.Body),
            FakeOperation.Reply => Send(conversation, request.ActivityId, request.Body),
            FakeOperation.Update => Update(conversation, request.ActivityId!, request.Body),
            FakeOperation.Delete => Delete(conversation, request.ActivityId!),
            FakeOperation.Members => new FakeAnswer(200, $"[{string.Join(',', conversation.Members.All.Select(member => FakeJson.Member(member, tenant.TenantId, "objectId")))}]"),
            FakeOperation.Member => conversation.Members.Find(request.ActivityId!) is { } member
                ? new FakeAnswer(200, FakeJson.Member(member, tenant.TenantId))
                : FakeAnswer.Error(404, "MemberNotFoundInConversation", "Member not found in conversation"),
            _ => Page(conversation, request.Query),
        };
    }

    private FakeAnswer Send(FakeConversation conversation, string? replyToId, JsonElement body)
    {
        if (FakeActivityRules.Check(body) is { } refusal)
        {
            return refusal;
        }

        if (body.GetProperty("type").ValueEquals("typing"))
        {
            if (options.IsRecording)
            {
                conversation.AddSign(body);
            }

            return new FakeAnswer(202);
        }

        var id = tenant.NextId();
        if (options.IsRecording)
        {
            Keep(conversation, new FakeMessage(id, replyToId, body));
        }

        return new FakeAnswer(201, $$"""{"id":"{{id}}"}""");
    }

    // What is sent to a bare channel begins a thread, and can be updated by either name.
    private void Keep(FakeConversation conversation, FakeMessage message)
    {
        conversation.Add(message);
        if (tenant.IsChannel(conversation.Id))
        {
            tenant.Thread(conversation.Id, message.Id).Add(message);
        }
    }

    private static FakeAnswer Update(FakeConversation conversation, string activityId, JsonElement body)
    {
        if (FakeActivityRules.Check(body) is { } refusal)
        {
            return refusal;
        }

        if (conversation.Find(activityId) is not { } message)
        {
            return FakeAnswer.Error(404, "ActivityNotFoundInConversation", "Message does not exist in the thread.");
        }

        message.Replace(body);
        return new FakeAnswer(200, $$"""{"id":"{{activityId}}"}""");
    }

    private static FakeAnswer Delete(FakeConversation conversation, string activityId)
    {
        if (conversation.Find(activityId) is not { } message)
        {
            return FakeAnswer.Error(404, "ActivityNotFoundInConversation", "Message does not exist in the thread.");
        }

        message.IsDeleted = true;
        return new FakeAnswer(200);
    }

    private FakeAnswer Create(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || Text(body, "tenantId") is null)
        {
            return FakeAnswer.Error(400, "BadSyntax", "A conversation needs a tenant");
        }

        return body.TryGetProperty("isGroup", out var isGroup) && isGroup.ValueKind == JsonValueKind.True ? CreatePost(body) : CreateChat(body);
    }

    private FakeAnswer CreatePost(JsonElement body)
    {
        if (!body.TryGetProperty("channelData", out var data) || !data.TryGetProperty("channel", out var channel) || Text(channel, "id") is not { } channelId
            || !body.TryGetProperty("activity", out var activity))
        {
            return FakeAnswer.Error(400, "BadSyntax", "Incorrect conversation creation parameters");
        }

        if (tenant.Find(channelId) is not { } conversation)
        {
            return FakeAnswer.Error(404, "ConversationNotFound", "Conversation not found");
        }

        var sent = conversation.RefusalCode is { } code ? FakeAnswer.Error(403, code, "The bot may not do this here") : Send(conversation, replyToId: null, activity);
        return sent.Status == 201 && FakeJson.Parse(System.Text.Encoding.UTF8.GetBytes(sent.Body!)).GetProperty("id").GetString() is { } id
            ? new FakeAnswer(201, $$"""{"id":"{{channelId}};messageid={{id}}","activityId":"{{id}}"}""")
            : sent;
    }

    private FakeAnswer CreateChat(JsonElement body)
    {
        if (!body.TryGetProperty("members", out var members) || members.GetArrayLength() != 1 || Text(members[0], "id") is not { } memberId)
        {
            return FakeAnswer.Error(400, "BadSyntax", "Incorrect conversation creation parameters");
        }

        return tenant.Members.Find(memberId) is { } member
            ? new FakeAnswer(201, $$"""{"id":"{{tenant.ChatWith(member).Id}}"}""")
            : FakeAnswer.Error(400, "BadArgument", "No such person");
    }

    private FakeAnswer Page(FakeConversation conversation, IReadOnlyDictionary<string, string> query)
    {
        var size = options.MemberPageSize;
        if (query.TryGetValue("pageSize", out var asked) && !int.TryParse(asked, CultureInfo.InvariantCulture, out size))
        {
            return FakeAnswer.Error(400, "BadArgument", "Invalid pagesize provided");
        }

        var offset = query.TryGetValue("continuationToken", out var token) ? FakeJson.Offset(token) : 0;
        if (offset is not { } start)
        {
            return FakeAnswer.Error(403, "BadArgument", "Failed to decrypt members continuationToken");
        }

        var all = conversation.Members.All;
        var page = all.Skip(start).Take(Math.Min(size, options.MemberPageSize)).Select(member => FakeJson.Member(member, tenant.TenantId)).ToList();
        var next = start + page.Count < all.Count ? $",\"continuationToken\":\"{FakeJson.Token(start + page.Count)}\"" : "";
        return new FakeAnswer(200, $$"""{"members":[{{string.Join(',', page)}}],"totalCount":{{all.Count}}{{next}}}""");
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
