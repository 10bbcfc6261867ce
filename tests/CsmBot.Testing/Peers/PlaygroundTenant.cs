using System.Text.Json.Nodes;

namespace CsmBot.Testing.Peers;

/// <summary>The ids that the playground is given: of the same shapes as in Teams, so that tests meet what is met there.</summary>
public static class PlaygroundTenant
{
    public const string TenantId = "6f1c2a4e-9b7d-4c3a-8e55-0d2b7f4a9c11";
    public const string BotId = "28:3d5f7c90-1a2b-4c3d-8e4f-5a6b7c8d9e0f";
    public const string BotName = "Csm Bot";
    public const string PersonalChatId = "a:1pHqK3vQz8JmW0yTn5Rr2LdXc7BfEaSgUo4Ii6VtMh9Nk";
    public const string GroupChatId = "19:7b1d5e0c2f8a4936b1e07c5d9f3a2486@thread.v2";
    public const string TeamId = "19:Qm3GeneralXkV8rT1zYb6Lw0PdHs9NcJ2uFi5Ea7oKg41@thread.tacv2";
    public const string TeamName = "Customer Success";
    public const string ChannelId = "19:c4a9e3b7d2f14c80a6b5e8f70d1c2a93@thread.tacv2";
    public const string ChannelName = "Announcements";
    public const string AadGroupId = "b8e24f60-5c3d-4a17-92ef-7d0c6b1a3e58";

    /// <summary>Who every message comes from, whoever is named as its sender.</summary>
    public static PlaygroundUser CurrentUser { get; } = new("29:1aQ5currentUserZx8Lk2", "0b6f3c1e-2d4a-4f58-9a07-c1e5d8b3f620", "Alex Wilber");

    /// <summary>The other people; the playground asks for five.</summary>
    public static IReadOnlyList<PlaygroundUser> Others { get; } =
    [
        new("29:1bR6meganBowenYw7Mj3", "1c7a4d2f-3e5b-4069-8b18-d2f6e9c40731", "Megan Bowen"),
        new("29:1cS7adeleVanceXv6Nh4", "2d8b5e30-4f6c-417a-9c29-e307fad51842", "Adele Vance"),
        new("29:1dT8isaiahLangerWu5Og5", "3e9c6f41-507d-428b-8d3a-f418abe62953", "Isaiah Langer"),
        new("29:1eU9pattiFernandezVt4Pf6", "4fad7052-618e-439c-9e4b-0529bcf73a64", "Patti Fernandez"),
        new("29:1fV0lynneRobbinsUs3Qe7", "50be8163-729f-44ad-8f5c-163acd084b75", "Lynne Robbins"),
    ];

    /// <summary>The configuration file; JSON is also YAML.</summary>
    public static string Configuration() => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = TenantId,
        ["bot"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["currentUser"] = UserOf(CurrentUser),
        ["users"] = new JsonArray([.. Others.Select(UserOf)]),
        ["personalChat"] = new JsonObject { ["id"] = PersonalChatId },
        ["groupChat"] = new JsonObject { ["id"] = GroupChatId, ["name"] = "Quarterly review" },
        ["team"] = new JsonObject
        {
            ["id"] = TeamId,
            ["name"] = TeamName,
            ["aadGroupId"] = AadGroupId,
            ["channels"] = new JsonArray(new JsonObject { ["id"] = ChannelId, ["name"] = ChannelName }),
        },
    }.ToJsonString();

    private static JsonObject UserOf(PlaygroundUser user)
    {
        var names = user.Name.Split(' ', 2);
        return new JsonObject
        {
            ["id"] = user.Id,
            ["name"] = user.Name,

            // Spelled so by the playground.
            ["userPrincipleName"] = user.Email,
            ["aadObjectId"] = user.AadObjectId,
            ["givenName"] = names[0],
            ["surname"] = names[1],
            ["email"] = user.Email,
        };
    }
}
