namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>What a verified token says. It holds no secret and not the token itself.</summary>
public sealed record ConnectorToken
{
    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The bot it is for.</summary>
    public required string AppId { get; init; }

    /// <summary>The service address it is for; null when it names none.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Channels that the signing key may speak for; empty when the issuer endorses it for none.</summary>
    public IReadOnlyCollection<string> Endorsements { get; init; } = [];

    /// <summary>True when a developer's tool got it with the bot's own credentials: it is bound to neither channel nor service address.</summary>
    public bool IsEmulator { get; init; }
}
