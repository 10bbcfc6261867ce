using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CsmBot.Channels.Web.Page;

/// <summary>The page's style, script and icon, embedded in this assembly.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, (string Type, byte[] Bytes)> Files = new(StringComparer.Ordinal)
    {
        ["page.css"] = ("text/css; charset=utf-8", Load("page.css")),
        ["page.js"] = ("text/javascript; charset=utf-8", Load("page.js")),
        ["icon.svg"] = ("image/svg+xml", Load("icon.svg")),
    };

    /// <summary>Changes whenever one of the files does.</summary>
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Bytes)]))[..12];

    public static IResult Answer(HttpContext http, string name)
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        // The address with the version never changes its content; one without is asked for again each time.
        http.Response.Headers.CacheControl = http.Request.Query["v"] == Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{Version}\""));
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("asset:" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
