using Microsoft.IdentityModel.Protocols;

namespace CsmBot.Protocols.BotFramework.Authentication;

/// <summary>Reads OpenID documents. The key document's address comes from the first one, so the https rule holds for each.</summary>
internal sealed class SafeDocumentRetriever(HttpClient client) : IDocumentRetriever
{
    public static bool IsSafe(Uri? address) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsSafe(uri))
        {
            throw new HttpRequestException("An OpenID document is fetched over https only, except from this machine.");
        }

        return await client.GetStringAsync(uri, cancel).ConfigureAwait(false);
    }
}
