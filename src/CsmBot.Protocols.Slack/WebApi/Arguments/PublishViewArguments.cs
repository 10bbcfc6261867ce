namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>The Home tab of one user. See https://docs.slack.dev/reference/methods/views.publish.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="View">A view of type <c>home</c> as a JSON object in UTF-8, at most 250 KB and 100 blocks.</param>
public sealed record PublishViewArguments(string UserId, ReadOnlyMemory<byte> View)
{
    /// <summary>The state that the caller saw; when the tab has another by now, Slack answers <c>hash_conflict</c>. Null overwrites.</summary>
    public string? Hash { get; init; }
}
