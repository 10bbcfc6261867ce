using Microsoft.AspNetCore.Http;

namespace CsmBot.Protocols.BotFramework.Authentication;

internal static class BearerHeader
{
    private const string Scheme = "Bearer";

    /// <summary>The one bearer token of a request. Several headers are refused: a proxy may have judged another one.</summary>
    public static BotTokenVerdict Read(HttpRequest request, out string token)
    {
        token = "";
        var headers = request.Headers.Authorization;
        if (headers.Count > 1)
        {
            return BotTokenVerdict.Malformed;
        }

        var header = headers.ToString().AsSpan().Trim();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || (header.Length > Scheme.Length && header[Scheme.Length] != ' '))
        {
            return BotTokenVerdict.Missing;
        }

        token = header[Scheme.Length..].Trim().ToString();
        return token.Length == 0 ? BotTokenVerdict.Missing : BotTokenVerdict.Valid;
    }
}
