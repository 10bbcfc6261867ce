using System.Globalization;
using System.Text.Json.Nodes;

namespace CsmBot.Host.Tests.Teams;

/// <summary>Activities of one person, as Teams posts them, each with an id of its own.</summary>
internal sealed class SdkPosts(Uri serviceUrl, string botId, string tenant)
{
    public const string PersonId = "29:dana-7d1f";
    public const string AadObjectId = "8f1c2b70-4b1f-4c6e-9a53-0d2f7c8e6b14";
    public const string Chat = "a:dana-and-the-bot";
    public const string Group = "19:5c1d7e2f3a4b4c5d8e9f0a1b2c3d4e5f@thread.v2";
    public const string Channel = "19:8f3b2c0d9a414e0c8b7a1d2e3f405162@thread.tacv2";
    public const string Thread = $"{Channel};messageid=1763700000001";

    private int _ids;

    public JsonObject Message(string text) => With(InChat("message"), ("text", text));

    public JsonObject InGroup(string text) => With(Base("message", Group, "groupChat"), ("text", $"<at>CsmBot</at> {text}"), ("entities", Mention()));

    public JsonObject InThread(string text)
    {
        var post = With(Base("message", Thread, "channel"), ("text", $"<at>CsmBot</at> {text}"), ("entities", Mention()));
        post["channelData"]!["team"] = new JsonObject { ["id"] = Channel };
        post["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        return post;
    }

    public JsonObject Invoke(string name, JsonNode? value) => With(InChat("invoke"), ("name", name), ("value", value?.DeepClone()));

    /// <summary>A press of an Action.Execute; <c>automatic</c> is a client's own refresh.</summary>
    public JsonObject Execute(JsonNode data, string trigger = "manual") => Invoke("adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "pressed", ["data"] = data.DeepClone() },
        ["trigger"] = trigger,
    });

    /// <summary>A dialog's request, or what was filled in.</summary>
    public JsonObject Dialog(string name, JsonNode data) =>
        Invoke(name, new JsonObject { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } });

    /// <summary>"Triage this message"; data only once its form was submitted.</summary>
    public JsonObject Extension(string name, JsonNode? data = null) => Invoke(name, new JsonObject
    {
        ["commandId"] = "triageMessage",
        ["commandContext"] = "message",
        ["context"] = new JsonObject { ["theme"] = "default" },
        ["data"] = data?.DeepClone(),
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1763700000009",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Acme threatens to churn</p>" },
        },
    });

    public JsonObject Installed(string action) => With(InChat("installationUpdate"), ("action", action));

    public JsonObject MemberAdded() => With(InChat("conversationUpdate"), ("membersAdded", new JsonArray(new JsonObject { ["id"] = botId })));

    public JsonObject Reaction() =>
        With(InChat("messageReaction"), ("replyToId", "1763700000002"), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "surprised" })));

    /// <summary>A bare activity of any type in the person's chat.</summary>
    public JsonObject InChat(string type) => Base(type, Chat, "personal");

    private JsonObject Base(string type, string conversation, string conversationType) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"17638{++_ids:D8}"),
        ["timestamp"] = "2026-11-23T15:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["from"] = new JsonObject { ["id"] = PersonId, ["name"] = "Dana Reyes", ["aadObjectId"] = AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = botId, ["name"] = "CsmBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["tenantId"] = tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };

    private JsonArray Mention() => new(new JsonObject
    {
        ["type"] = "mention",
        ["text"] = "<at>CsmBot</at>",
        ["mentioned"] = new JsonObject { ["id"] = botId, ["name"] = "CsmBot" },
    });

    private static JsonObject With(JsonObject post, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            post[name] = value;
        }

        return post;
    }
}
