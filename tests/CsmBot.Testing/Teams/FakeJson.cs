using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Teams;

internal static class FakeJson
{
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonElement.Parse(body.Span);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static string Member(FakeMember member, string tenantId, string objectIdName = "aadObjectId")
    {
        var names = member.Name.Split(' ', 2);
        var json = new JsonObject
        {
            ["id"] = member.Id,
            [objectIdName] = member.AadObjectId,
            ["name"] = member.Name,
            ["givenName"] = names[0],
            ["surname"] = names.Length > 1 ? names[1] : null,
            ["tenantId"] = member.TenantId ?? tenantId,
            ["userRole"] = member.UserRole,
        };
        if (member.Email is not null)
        {
            json["email"] = member.Email;
            json["userPrincipalName"] = member.Email;
        }

        return json.ToJsonString();
    }

    public static string Team(FakeTeam team, string tenantId, int members) => new JsonObject
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["aadGroupId"] = team.AadGroupId,
        ["tenantId"] = tenantId,
        ["type"] = "standard",
        ["channelCount"] = team.Channels.Count + 1,
        ["memberCount"] = members,
    }.ToJsonString();

    // General has no name: each client says it in its own language.
    public static string Channels(FakeTeam team)
    {
        var channels = new JsonArray(new JsonObject { ["id"] = team.Id, ["channelType"] = "standard" });
        foreach (var (id, name) in team.Channels)
        {
            channels.Add((JsonNode)new JsonObject { ["id"] = id, ["name"] = name, ["channelType"] = "standard" });
        }

        return new JsonObject { ["conversations"] = channels }.ToJsonString();
    }

    public static string Token(int offset) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"from:{offset}"));

    /// <summary>The place that a continuation token means; null for one that was not given out here.</summary>
    public static int? Offset(string token)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]) is ['f', 'r', 'o', 'm', ':', .. var digits]
            && int.TryParse(digits, out var offset)
                ? offset
                : null;
    }
}
