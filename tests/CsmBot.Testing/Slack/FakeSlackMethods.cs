using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Slack;

/// <summary>What the methods do when nothing goes wrong, and the refusals that a bot meets.</summary>
internal sealed class FakeSlackMethods
{
    private readonly FakeWorkspace _workspace;
    private readonly FakeAuthority _authority;
    private readonly Dictionary<string, (string? Scope, Func<FakeSlackCall, FakeSlackAnswer> Run)> _methods;

    public FakeSlackMethods(FakeWorkspace workspace, FakeAuthority authority, Func<string> openConnection)
    {
        _workspace = workspace;
        _authority = authority;
        _methods = new(StringComparer.Ordinal)
        {
            ["auth.test"] = (null, _ => AuthTest()),
            ["auth.revoke"] = (null, call => authority.Revoke(call.Token!)),
            ["chat.postMessage"] = ("chat:write", Post),
            ["chat.update"] = ("chat:write", Update),
            ["chat.delete"] = ("chat:write", Delete),
            ["chat.postEphemeral"] = ("chat:write", PostEphemeral),
            ["chat.getPermalink"] = (null, Permalink),
            ["conversations.open"] = ("im:write", OpenConversation),
            ["conversations.info"] = ("channels:read", Conversation),
            ["conversations.members"] = ("channels:read", Members),
            ["users.info"] = ("users:read", call => UserOr(call["user"] is { } id ? workspace.Users.GetValueOrDefault(id) : null, "user_not_found")),
            ["users.lookupByEmail"] = ("users:read.email", call => UserOr(workspace.Users.Values.FirstOrDefault(user => user.Email == call["email"]), "users_not_found")),
            ["views.open"] = (null, OpenView),
            ["views.push"] = (null, OpenView),
            ["views.update"] = (null, UpdateView),
            ["views.publish"] = (null, PublishView),
            ["apps.connections.open"] = ("connections:write", _ => FakeSlackAnswer.Ok(new JsonObject { ["url"] = openConnection() })),
        };
    }

    public FakeSlackAnswer Run(FakeSlackCall call)
    {
        if (call.Method is "oauth.v2.access")
        {
            return _authority.Access(call);
        }

        if (call.Method is "oauth.v2.exchange")
        {
            return _authority.Exchange(call);
        }

        if (!_methods.TryGetValue(call.Method, out var method))
        {
            return FakeSlackAnswer.Error("unknown_method", new JsonObject { ["req_method"] = call.Method });
        }

        return _authority.Check(call.Token, method.Scope) ?? method.Run(call);
    }

    private FakeSlackAnswer AuthTest()
    {
        var json = new JsonObject
        {
            ["url"] = "https://acme.slack.com/",
            ["team"] = "Acme",
            ["user"] = "csmbot",
            ["team_id"] = _workspace.TeamId,
            ["user_id"] = _workspace.BotUserId,
            ["bot_id"] = _workspace.BotId,
            ["is_enterprise_install"] = _authority.IsEnterpriseInstall,
        };
        return FakeSlackAnswer.Ok(json);
    }

    private FakeSlackAnswer Post(FakeSlackCall call)
    {
        if (ChannelOf(call["channel"]) is not { } channel)
        {
            return FakeSlackAnswer.Error("channel_not_found");
        }

        if (channel.IsArchived)
        {
            return FakeSlackAnswer.Error("is_archived");
        }

        if (RefuseContent(call) is { } refusal)
        {
            return refusal;
        }

        var message = new FakeSlackMessage(channel.Id, _workspace.NextTs(), call["text"]) { Blocks = call["blocks"], ThreadTs = call["thread_ts"], Metadata = call["metadata"] };
        _workspace.MessagesByTs[message.Ts] = message;
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = new JsonObject { ["text"] = message.Text, ["type"] = "message" } });
    }

    private FakeSlackAnswer Update(FakeSlackCall call)
    {
        if (call["ts"] is not { } ts || !_workspace.MessagesByTs.TryGetValue(ts, out var message) || message.OnlyFor is not null)
        {
            return FakeSlackAnswer.Error("message_not_found");
        }

        if (RefuseContent(call) is { } refusal)
        {
            return refusal;
        }

        _workspace.MessagesByTs[ts] = message with { Text = call["text"], Blocks = call["blocks"] };
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = message.Channel, ["ts"] = ts, ["text"] = call["text"] });
    }

    private FakeSlackAnswer Delete(FakeSlackCall call) => call["ts"] is { } ts && _workspace.MessagesByTs.TryRemove(ts, out var message)
        ? FakeSlackAnswer.Ok(new JsonObject { ["channel"] = message.Channel, ["ts"] = ts })
        : FakeSlackAnswer.Error("message_not_found");

    private FakeSlackAnswer PostEphemeral(FakeSlackCall call)
    {
        if (ChannelOf(call["channel"]) is not { } channel)
        {
            return FakeSlackAnswer.Error("channel_not_found");
        }

        if (call["user"] is not { } user || !channel.Members.Contains(user, StringComparer.Ordinal))
        {
            return FakeSlackAnswer.Error("user_not_in_channel");
        }

        var message = new FakeSlackMessage(channel.Id, _workspace.NextTs(), call["text"]) { Blocks = call["blocks"], OnlyFor = user };
        _workspace.MessagesByTs[message.Ts] = message;
        return FakeSlackAnswer.Ok(new JsonObject { ["message_ts"] = message.Ts });
    }

    private FakeSlackAnswer Permalink(FakeSlackCall call) => call["message_ts"] is { } ts && _workspace.MessagesByTs.ContainsKey(ts)
        ? FakeSlackAnswer.Ok(new JsonObject { ["channel"] = call["channel"], ["permalink"] = $"https://acme.slack.com/archives/{call["channel"]}/p{ts.Replace(".", "", StringComparison.Ordinal)}" })
        : FakeSlackAnswer.Error("message_not_found");

    private FakeSlackAnswer OpenConversation(FakeSlackCall call)
    {
        var users = (call["users"] ?? "").Split(',');
        if (users.Any(user => !_workspace.Users.ContainsKey(user)))
        {
            return FakeSlackAnswer.Error("user_not_found");
        }

        var id = ChannelOf(users[0])!.Id;
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = id } });
    }

    private FakeSlackAnswer Conversation(FakeSlackCall call)
    {
        if (ChannelOf(call["channel"]) is not { } channel)
        {
            return FakeSlackAnswer.Error("channel_not_found");
        }

        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.IsDirect ? null : channel.Name,
            ["is_archived"] = channel.IsArchived,
            ["is_ext_shared"] = channel.IsShared,
            ["is_im"] = channel.IsDirect,
            ["is_member"] = channel.IsDirect || channel.Members.Contains(_workspace.BotUserId, StringComparer.Ordinal),
            ["num_members"] = channel.Members.Count,
        };
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = json });
    }

    private FakeSlackAnswer Members(FakeSlackCall call)
    {
        if (ChannelOf(call["channel"]) is not { } channel)
        {
            return FakeSlackAnswer.Error("channel_not_found");
        }

        var from = call["cursor"] is { Length: > 0 } cursor ? int.Parse(cursor["from-".Length..]) : 0;
        var size = Math.Min(call["limit"] is { } limit ? int.Parse(limit) : 100, _workspace.PageSize);
        var next = from + size < channel.Members.Count ? $"from-{from + size}" : "";
        return FakeSlackAnswer.Ok(new JsonObject
        {
            ["members"] = new JsonArray([.. channel.Members.Skip(from).Take(size).Select(member => JsonValue.Create(member))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        });
    }

    private FakeSlackAnswer OpenView(FakeSlackCall call)
    {
        if (call["trigger_id"] is not { } trigger || !_workspace.Triggers.TryGetValue(trigger, out var isGood))
        {
            return FakeSlackAnswer.Error("invalid_trigger_id");
        }

        if (!isGood)
        {
            return FakeSlackAnswer.Error("exchanged_trigger_id");
        }

        _workspace.Triggers[trigger] = false;
        return ViewAnswer(_workspace.Views, id: null, call["view"]!);
    }

    private FakeSlackAnswer UpdateView(FakeSlackCall call)
    {
        if (call["view_id"] is not { } id || !_workspace.Views.TryGetValue(id, out var view))
        {
            return FakeSlackAnswer.Error("not_found");
        }

        return call["hash"] is { } hash && hash != view.Hash ? FakeSlackAnswer.Error("hash_conflict") : ViewAnswer(_workspace.Views, id, call["view"]!);
    }

    private FakeSlackAnswer PublishView(FakeSlackCall call)
    {
        if (call["user_id"] is not { } user || !_workspace.Users.ContainsKey(user))
        {
            return FakeSlackAnswer.Error("user_not_found");
        }

        return call["hash"] is { } hash && _workspace.Homes.TryGetValue(user, out var home) && hash != home.Hash
            ? FakeSlackAnswer.Error("hash_conflict")
            : ViewAnswer(_workspace.Homes, user, call["view"]!);
    }

    private FakeSlackAnswer ViewAnswer(ConcurrentDictionary<string, FakeSlackView> views, string? id, string json)
    {
        var view = _workspace.NewView(json);
        view = view with { Id = id is null || ReferenceEquals(views, _workspace.Homes) ? view.Id : id };
        views[id ?? view.Id] = view;
        return FakeSlackAnswer.Ok(new JsonObject { ["view"] = new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash, ["root_view_id"] = view.Id } });
    }

    private static FakeSlackAnswer UserOr(FakeSlackUser? user, string error)
    {
        if (user is null)
        {
            return FakeSlackAnswer.Error(error);
        }

        var profile = new JsonObject { ["display_name"] = user.DisplayName, ["email"] = user.Email };
        return FakeSlackAnswer.Ok(new JsonObject { ["user"] = new JsonObject { ["id"] = user.Id, ["real_name"] = user.RealName, ["team_id"] = user.TeamId, ["tz"] = user.Zone, ["tz_offset"] = 3600, ["is_restricted"] = user.IsGuest, ["is_bot"] = user.IsBot, ["profile"] = profile } });
    }

    // A user id stands for the direct messages with them.
    private FakeSlackChannel? ChannelOf(string? id) =>
        id is null ? null
        : _workspace.Channels.TryGetValue(id, out var channel) ? channel
        : !_workspace.Users.ContainsKey(id) ? null
        : _workspace.DirectWith(id);

    private static FakeSlackAnswer? RefuseContent(FakeSlackCall call)
    {
        if (string.IsNullOrEmpty(call["text"]) && call["blocks"] is null)
        {
            return FakeSlackAnswer.Error("no_text");
        }

        try
        {
            return call["blocks"] is null || call.Json("blocks").ValueKind == JsonValueKind.Array ? null : InvalidBlocks();
        }
        catch (JsonException)
        {
            return InvalidBlocks();
        }
    }

    private static FakeSlackAnswer InvalidBlocks() => FakeSlackAnswer.Error("invalid_blocks", new JsonObject
    {
        ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray("[ERROR] failed to match all allowed schemas [json-pointer:/blocks]") },
    });
}
