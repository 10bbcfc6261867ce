using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>Reads a request body into memory, up to a limit.</summary>
internal static class CappedBody
{
    public const int MaxBytes = 256 * 1024;

    /// <summary>Null when the body is larger than <see cref="MaxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > MaxBytes)
        {
            return null;
        }

        // The server's own limit counts for bodies that do not tell their length; one byte more lets it be told apart here.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes + 1;
        }

        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, cancellationToken);
            return body.Length > MaxBytes ? null : body.ToArray();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
