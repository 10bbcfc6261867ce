namespace CsmBot.Channels.Teams.Rendering;

/// <summary>Which addresses a card may hold: whole ones, by <c>https</c>, and no longer than a card has room for.</summary>
internal static class SafeAddress
{
    public const int MaxLength = 2000;

    public static bool IsSafe(Uri url) => url is { IsAbsoluteUri: true, Scheme: "https" } && url.OriginalString.Length <= MaxLength;
}
