using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Entities;

internal static class HostileKeys
{
    private static readonly string[] All =
    [
        "O'Brien", "'", "''", "a'", "'a", "x' or RowKey ne '", "x') or (RowKey eq '", "100%", "%27", "%2F", "a+b c", "a&b=c", "a;b:c,d@e$f!",
        "日本語", "עברית\u202Eabc\u202C", "👩‍👩‍👧", "é", "()", "{x}", "\"q\"", "~|^`", " lead and trail ", "..", "$filter", "\u2028", "null", "a<b>c",
    ];

    public static TheoryData<string> Keys => new(All);
}
