namespace CsmBot.Channels.Slack.Rendering;

/// <summary>Which addresses a card may hold: whole ones, by <c>https</c>, and no longer than a card has room for.</summary>
internal static class SafeAddress
{
    public const int MaxLength = 2000;

    /// <summary>The address in its escaped form; null where it must not be followed.</summary>
    public static Uri? Of(Uri url) => url is { IsAbsoluteUri: true, Scheme: "https" } && url.AbsoluteUri.Length <= MaxLength ? new Uri(url.AbsoluteUri) : null;

    public static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && Of(address) is not null;
}
