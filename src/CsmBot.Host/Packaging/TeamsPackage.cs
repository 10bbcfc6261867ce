using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsmBot.Host.Packaging;

/// <summary>
/// The app package of <see href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package">Teams</see>: a zip of the manifest
/// and two icons, made from what <c>manifests/teams</c> holds. The same details give the same bytes.
/// </summary>
internal static partial class TeamsPackage
{
    public const string ManifestName = "manifest.json";

    private static readonly string[] Icons = ["color.png", "outline.png"];

    // The earliest time a zip can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Create(TeamsAppDetails details)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestName, Encoding.UTF8.GetBytes(Manifest(details)));
            foreach (var icon in Icons)
            {
                Add(zip, icon, Resource(icon));
            }
        }

        return bytes.ToArray();
    }

    public static string Manifest(TeamsAppDetails details)
    {
        var values = Values(details);
        return Placeholder().Replace(
            Encoding.UTF8.GetString(Resource(ManifestName)),
            match => JsonEncodedText.Encode(values[match.Groups[1].Value], JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value);
    }

    private static Dictionary<string, string> Values(TeamsAppDetails details) => new(StringComparer.Ordinal)
    {
        ["APP_ID"] = details.AppId.ToString("D"),
        ["BOT_ID"] = details.AppId.ToString("D"),
        ["VERSION"] = details.Version.ToString(),
        ["NAME"] = details.Name,
        ["DEVELOPER"] = details.Developer,
        ["WEBSITE_URL"] = details.Website.AbsoluteUri,
        ["PRIVACY_URL"] = details.Privacy.AbsoluteUri,
        ["TERMS_URL"] = details.Terms.AbsoluteUri,
    };

    // Stored, not deflated: a few kilobytes are not worth bytes that change with the compressor.
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"manifests/teams/{name}")
            ?? throw new InvalidOperationException($"The program was built without manifests/teams/{name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
