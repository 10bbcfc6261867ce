using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Pacing;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>One call as it goes out, apart from the token itself.</summary>
internal sealed record SlackCall(string Method, SlackTier Tier)
{
    public IReadOnlyList<KeyValuePair<string, string>> Form { get; init; } = [];

    /// <summary>The body of a <c>response_url</c>, instead of a form.</summary>
    public byte[]? Json { get; init; }

    /// <summary>Where to, instead of the method's own address.</summary>
    public Uri? Address { get; init; }

    public ISlackTokenSource? Tokens { get; init; }

    public SlackClientCredentials? Credentials { get; init; }

    /// <summary>The channel that it posts to: such calls go one after another. Null for others.</summary>
    public string? Channel { get; init; }

    public bool IsRead { get; init; }

    /// <summary>True when doing it twice comes to the same.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>After this time it is of no use.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Errors that mean success when an earlier attempt may have been carried out.</summary>
    public IReadOnlyList<string> Echoes { get; init; } = [];

    public string MethodKey => $"{Scope}|{Method}";

    public string? ChannelKey => Channel is null ? null : $"{Scope}|{Method}|{Channel}";

    private string Scope => Tokens?.Key ?? Credentials?.ClientId ?? "";
}
