using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Credentials;

/// <summary>Answers as the sign-in service does, and remembers what was asked.</summary>
internal sealed class TokenEndpointTransport : HttpMessageHandler
{
    public ConcurrentQueue<Uri> Addresses { get; } = new();

    public ConcurrentQueue<string> Forms { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        Addresses.Enqueue(address);
        if (request.Method == HttpMethod.Post)
        {
            Forms.Enqueue(WebUtility.UrlDecode(await request.Content!.ReadAsStringAsync(cancellationToken)));
            return Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"issued"}""");
        }

        var origin = address.GetLeftPart(UriPartial.Authority);
        return Json($$"""
            {"tenant_discovery_endpoint":"{{origin}}/t/v2.0/.well-known/openid-configuration","metadata":[],
             "authorization_endpoint":"{{origin}}/t/oauth2/v2.0/authorize","token_endpoint":"{{origin}}/t/oauth2/v2.0/token","issuer":"{{origin}}/t/v2.0"}
            """);
    }

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
