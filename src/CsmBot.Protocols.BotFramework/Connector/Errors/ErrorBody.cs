using System.Text.Json;

namespace CsmBot.Protocols.BotFramework.Connector.Errors;

/// <summary>
/// Finds the code in an error body: <c>{error:{code}}</c>, or a message that is JSON itself with a <c>subCode</c>. What cannot be
/// read (a gateway's HTML page, nothing at all) has no code.
/// </summary>
internal static class ErrorBody
{
    private const int MaxCodeLength = 64;

    public static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return Member(root, "error") is { ValueKind: JsonValueKind.Object } error ? CodeIn(error) : CodeIn(root);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? CodeOf(int status, ReadOnlyMemory<byte> body) => CodeOf(body) ?? status switch
    {
        401 => ConnectorErrorCodes.Unauthorized,
        412 => ConnectorErrorCodes.PreconditionFailed,
        413 => ConnectorErrorCodes.MessageSizeTooBig,
        429 => ConnectorErrorCodes.Throttled,
        500 => ConnectorErrorCodes.ServiceError,
        _ => null,
    };

    private static string? CodeIn(JsonElement element) => SubCodeIn(Text(element, "message")) ?? Clean(Text(element, "code"));

    private static string? SubCodeIn(string? message)
    {
        if (message?.TrimStart().StartsWith('{') != true)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(message);
            return Clean(Text(document.RootElement, "subCode"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement parent, string name) => Member(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;

    // A code goes into logs and messages: words only, so that no body can slip in under that name.
    private static string? Clean(string? code) =>
        code is { Length: > 0 and <= MaxCodeLength } && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.') ? code : null;
}
