namespace CsmBot.Testing.Teams;

/// <summary>Reads an address as it was sent, so that escaped separators inside an id stay inside it.</summary>
internal static class FakeTarget
{
    public static FakeRequest Parse(string method, string rawTarget)
    {
        var question = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? rawTarget : rawTarget[..question];
        var segments = path.TrimStart('/').Split('/');
        var operation = OperationOf(method, segments);
        return new FakeRequest(operation, method, rawTarget)
        {
            ConversationId = segments.Length > 2 ? Uri.UnescapeDataString(segments[2]) : null,
            ActivityId = segments.Length > 4 ? Uri.UnescapeDataString(segments[4]) : null,
            Query = question < 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : ParseQuery(rawTarget[(question + 1)..]),
        };
    }

    private static FakeOperation OperationOf(string method, string[] segments) => (method, segments) switch
    {
        ("POST", ["v3", "conversations"]) => FakeOperation.CreateConversation,
        ("POST", ["v3", "conversations", _, "activities"]) => FakeOperation.Send,
        ("POST", ["v3", "conversations", _, "activities", _]) => FakeOperation.Reply,
        ("PUT", ["v3", "conversations", _, "activities", _]) => FakeOperation.Update,
        ("DELETE", ["v3", "conversations", _, "activities", _]) => FakeOperation.Delete,
        ("GET", ["v3", "conversations", _, "members"]) => FakeOperation.Members,
        ("GET", ["v3", "conversations", _, "pagedmembers"]) => FakeOperation.PagedMembers,
        ("GET", ["v3", "conversations", _, "members", _]) => FakeOperation.Member,
        ("GET", ["v3", "teams", _]) => FakeOperation.Team,
        ("GET", ["v3", "teams", _, "conversations"]) => FakeOperation.TeamChannels,
        _ => FakeOperation.Unknown,
    };

    private static Dictionary<string, string> ParseQuery(string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            values[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return values;
    }
}
