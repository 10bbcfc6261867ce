namespace CsmBot.Testing.Teams;

/// <summary>What the fake answers: a status and JSON, HTML, or nothing.</summary>
public sealed record FakeAnswer(int Status, string? Body = null)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static FakeAnswer Error(int status, string code, string message) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""");
}
