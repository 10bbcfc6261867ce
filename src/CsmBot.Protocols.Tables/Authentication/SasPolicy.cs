using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CsmBot.Protocols.Tables.Authentication;

// Runs once before the retries, so that a retry does not append the token again.
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query.TrimStart('?');
        message.Request.Uri.Query = query.Length == 0 ? signature : $"{query}&{signature}";
    }
}
