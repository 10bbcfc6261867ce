using Azure.Core;
using Azure.Core.Pipeline;

namespace CsmBot.Protocols.Tables.Authentication;

/// <summary>Azure.Core's own bearer policy refuses every http address, an emulator on this machine included.</summary>
internal sealed class LoopbackTokenPolicy(TokenCredential credential, string scope) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Authorize(message, credential.GetToken(new TokenRequestContext([scope]), message.CancellationToken));
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Authorize(message, await credential.GetTokenAsync(new TokenRequestContext([scope]), message.CancellationToken).ConfigureAwait(false));
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
    }

    private static void Authorize(HttpMessage message, AccessToken token)
    {
        if (!message.Request.Uri.ToUri().IsLoopback)
        {
            throw new InvalidOperationException("A token is sent without TLS to this machine only.");
        }

        message.Request.Headers.SetValue(HttpHeader.Names.Authorization, $"Bearer {token.Token}");
    }
}
