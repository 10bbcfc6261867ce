using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace CsmBot.Protocols.Tables.Errors;

/// <summary>The service's error document, as JSON or (for some refused credentials) XML; unreadable ones give an empty body.</summary>
internal sealed record ErrorBody(string? Code, string? Message)
{
    public static ErrorBody Empty { get; } = new(null, null);

    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        var start = body.Span.TrimStart(" \r\n\t"u8);
        return start.IsEmpty ? Empty : start[0] == (byte)'<' ? ParseXml(body) : ParseJson(body);
    }

    private static ErrorBody ParseJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("odata.error", out var error)
                || error.ValueKind != JsonValueKind.Object)
            {
                return Empty;
            }

            return new ErrorBody(Text(error, "code"), error.TryGetProperty("message", out var message) ? Text(message, "value") : null);
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static ErrorBody ParseXml(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var elements = XDocument.Load(reader).Descendants().ToList();
            return new ErrorBody(Named(elements, "code"), Named(elements, "message"));
        }
        catch (XmlException)
        {
            return Empty;
        }
    }

    private static string? Named(List<XElement> elements, string name) =>
        elements.Find(element => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
