using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CsmBot.Protocols.Tables.Authentication;

// Runs for each attempt: a retry a minute later needs a fresh date.
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue(HttpHeader.Names.Authorization, SharedKeyLite.Authorization(credential, date, message.Request.Uri.ToUri()));
    }
}
