using Microsoft.AspNetCore.Http;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>What authentication found out about a request, in its features.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Token">What the token says; null unless the verdict is <see cref="BotTokenVerdict.Valid"/>.</param>
public sealed record BotTokenFeature(BotTokenVerdict Verdict, ConnectorToken? Token)
{
    /// <summary>Finds it after authentication.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The feature; null when neither scheme has looked at the request.</returns>
    public static BotTokenFeature? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<BotTokenFeature>();
    }
}
