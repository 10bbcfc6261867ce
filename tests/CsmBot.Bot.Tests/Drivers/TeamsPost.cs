using System.Globalization;
using System.Text.Json.Nodes;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>Builds the activities that Teams posts, in the shapes it documents.</summary>
internal sealed class TeamsPost(Uri serviceUrl, string tenant)
{
    public const string AppId = "b5c2f4d0-7f1e-4f55-8a55-0c0ffee00001";

    public const string BotId = "28:" + AppId;

    public const string Channel = "19:8f3b2c0d9a414e0c8b7a1d2e3f405162@thread.tacv2";

    public const string Thread = Channel + ";messageid=1763700000001";

    public const string Group = "19:5c1d7e2f3a4b4c5d8e9f0a1b2c3d4e5f@thread.v2";

    private int _ids;

    /// <summary>A message in the person's chat with the bot.</summary>
    public JsonObject Message(string text, TeamsPerson? from = null) => With(InChat("message", from), ("text", text), ("textFormat", "plain"));

    /// <summary>A message in a channel's reply chain that mentions the bot.</summary>
    public JsonObject InThread(string text, TeamsPerson? from = null, string conversation = Thread)
    {
        var post = With(InChannel("message", from, conversation), ("text", $"<at>CsmBot</at> {text}"), ("textFormat", "plain"));
        post["entities"] = new JsonArray(Mention(), ClientInfo());
        return post;
    }

    /// <summary>A message in a group chat that mentions the bot.</summary>
    public JsonObject InGroup(string text, TeamsPerson? from = null)
    {
        var post = With(Base("message", from, new() { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = tenant }), ("text", $"<at>CsmBot</at> {text}"));
        post["entities"] = new JsonArray(Mention(), ClientInfo());
        return post;
    }

    public JsonObject Installed(string action = "add", TeamsPerson? from = null) => With(InChat("installationUpdate", from), ("action", action));

    public JsonObject InstalledInChannel(string action = "add") => With(InChannel("installationUpdate", null, Channel), ("action", action));

    /// <summary>What comes beside the install: the bot among the members added.</summary>
    public JsonObject BotAdded(TeamsPerson? from = null)
    {
        var post = InChat("conversationUpdate", from);
        post["membersAdded"] = new JsonArray(new JsonObject { ["id"] = (from ?? TeamsPerson.Dana).Id }, new JsonObject { ["id"] = BotId });
        return post;
    }

    public JsonObject BotAddedToChannel()
    {
        var post = InChannel("conversationUpdate", null, Channel);
        post["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });
        post["channelData"]!["eventType"] = "teamMemberAdded";
        return post;
    }

    public JsonObject Reaction(string shown, string type = "like", TeamsPerson? from = null)
    {
        var post = With(InChat("messageReaction", from), ("replyToId", shown));
        post["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type });
        return post;
    }

    public JsonObject Invoke(string name, JsonNode value, TeamsPerson? from = null, string? conversation = null, string? replyToId = null)
    {
        var post = With(conversation is null ? InChat("invoke", from) : InChannel("invoke", from, conversation), ("name", name));
        post["value"] = value;
        if (replyToId is not null)
        {
            post["replyToId"] = replyToId;
        }

        return post;
    }

    /// <summary>A press of an Action.Execute, with what the card carried and what was filled in.</summary>
    public JsonObject Execute(JsonNode data, string verb, string replyToId, TeamsPerson? from = null, string? conversation = null) => Invoke(
        "adaptiveCard/action",
        new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() }, ["trigger"] = "manual" },
        from,
        conversation,
        replyToId);

    private JsonObject InChat(string type, TeamsPerson? from) =>
        Base(type, from, new() { ["conversationType"] = "personal", ["id"] = (from ?? TeamsPerson.Dana).Chat, ["tenantId"] = tenant });

    private JsonObject InChannel(string type, TeamsPerson? from, string conversation)
    {
        var post = Base(type, from, new() { ["conversationType"] = "channel", ["id"] = conversation, ["isGroup"] = true, ["tenantId"] = tenant });
        post["channelData"]!["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["aadGroupId"] = "e0a1c1b0-0000-4000-8000-000000000001" };
        post["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        return post;
    }

    private JsonObject Base(string type, TeamsPerson? from, JsonObject conversation)
    {
        var person = from ?? TeamsPerson.Dana;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"17637{++_ids:D8}"),
            ["timestamp"] = "2026-11-23T15:00:00.000Z",
            ["localTimezone"] = "America/New_York",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.AbsoluteUri,
            ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "CsmBot" },
            ["conversation"] = conversation,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            ["entities"] = new JsonArray(ClientInfo()),
        };
    }

    private static JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>CsmBot</at>",
        ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "CsmBot" },
    };

    private static JsonObject ClientInfo() => new() { ["type"] = "clientInfo", ["locale"] = "en-US", ["platform"] = "Web", ["timezone"] = "America/New_York" };

    private static JsonObject With(JsonObject post, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            post[name] = value;
        }

        return post;
    }
}
