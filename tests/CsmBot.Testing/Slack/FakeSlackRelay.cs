using System.Net.Http.Headers;
using System.Text;

namespace CsmBot.Testing.Slack;

/// <summary>Hands calls on to another stand-in, as they came.</summary>
internal sealed class FakeSlackRelay(Uri behind)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler());

    public async Task<FakeSlackAnswer> AskAsync(FakeSlackCall call)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(behind, call.Method));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.Body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        request.Headers.Authorization = call.Token is { } token ? new AuthenticationHeaderValue("Bearer", token) : null;
        using var answer = await Http.SendAsync(request);
        return new FakeSlackAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
