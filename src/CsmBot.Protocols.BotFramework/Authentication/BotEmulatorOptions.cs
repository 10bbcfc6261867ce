namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>
/// Settings of the scheme for tokens that a developer's tool gets with the bot's own credentials. Such a token is bound to
/// neither channel nor service address, so the scheme exists in Development only.
/// </summary>
public sealed class BotEmulatorOptions : BotTokenOptions
{
    /// <summary>
    /// Tenants whose tokens are taken: Microsoft's own that multi-tenant bots get theirs from. Add the bot's tenant when it
    /// is a single-tenant bot.
    /// </summary>
    public IList<string> Tenants { get; } =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    /// <summary>The OpenID document with the keys. Https, except on this machine.</summary>
    public Uri MetadataAddress { get; set; } = new("https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration");

    internal override Uri KeysAddress => MetadataAddress;

    internal override TokenRules Rules(TimeProvider clock) =>
        new([.. Tenants.SelectMany(EmulatorIssuers.Of)], AppId, ClockSkew, clock) { MaxTokenLength = MaxTokenLength, IsEmulator = true };
}
