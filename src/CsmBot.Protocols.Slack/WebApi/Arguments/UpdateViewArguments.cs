namespace CsmBot.Protocols.Slack.WebApi.Arguments;

/// <summary>What an open view becomes. See https://docs.slack.dev/reference/methods/views.update.</summary>
/// <param name="ViewId">The view.</param>
/// <param name="View">The new view as a JSON object in UTF-8, at most 250 KB.</param>
public sealed record UpdateViewArguments(string ViewId, ReadOnlyMemory<byte> View)
{
    /// <summary>The state that the caller saw; when the view has another by now, Slack answers <c>hash_conflict</c>. Null overwrites.</summary>
    public string? Hash { get; init; }
}
