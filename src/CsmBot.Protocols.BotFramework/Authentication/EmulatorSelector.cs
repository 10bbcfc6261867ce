using Microsoft.AspNetCore.Http;

namespace CsmBot.Protocols.BotFramework.Authentication;

internal static class EmulatorSelector
{
    /// <summary>The scheme that is to judge a request, by the issuer its token claims; null for the one that asks. Only a choice, no trust.</summary>
    public static string? SchemeOf(HttpContext context) =>
        BearerHeader.Read(context.Request, out var text) == BotTokenVerdict.Valid
        && text.Length <= new BotEmulatorOptions().MaxTokenLength
        && BotTokenValidator.Read(text) is { } token
        && EmulatorIssuers.IsEntra(token.Issuer)
            ? BotEmulatorDefaults.AuthenticationScheme
            : null;
}
