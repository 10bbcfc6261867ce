namespace CsmBot.Host.Packaging;

/// <summary>What a Teams package says about whoever publishes it. The limits are the manifest schema's.</summary>
/// <param name="AppId">The app registration's client id. It is the bot's id, and the manifest takes it for its own as well.</param>
/// <param name="Name">The app's name in Teams.</param>
/// <param name="Developer">Who publishes the app.</param>
internal sealed record TeamsAppDetails(Guid AppId, string Name, string Developer, Version Version)
{
    public const int MaxNameLength = 30;

    public const int MaxDeveloperLength = 32;

    public const int MaxAddressLength = 2048;

    /// <summary>Where people find support for the app.</summary>
    public required Uri Website { get; init; }

    public required Uri Privacy { get; init; }

    public required Uri Terms { get; init; }
}
