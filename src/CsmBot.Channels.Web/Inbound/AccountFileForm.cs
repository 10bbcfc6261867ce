using System.Security.Cryptography;
using System.Text;
using CsmBot.Conversation.Imports.Accounts;
using Microsoft.AspNetCore.WebUtilities;

namespace CsmBot.Channels.Web.Inbound;

/// <summary>What the preview of a file posts: how it is to be read, and whether to bring it in.</summary>
/// <param name="Seen">The mark of the preview that the person looked at; see <see cref="MarkOf"/>.</param>
internal sealed record AccountFileForm(string? Token, string? Upload, DateOrder? Dates, bool IsWindows1252, IReadOnlyDictionary<string, string> Map, bool BringsIn, string? Seen)
{
    public const string UploadField = "upload";
    public const string DatesField = "dates";
    public const string EncodingField = "encoding";
    public const string SeenField = "seen";
    public const string ActField = "act";
    public const string BringIn = "bring";
    public const string LookAgain = "look";
    public const string DayFirst = "dmy";
    public const string MonthFirst = "mdy";
    public const string Windows1252 = "windows-1252";

    /// <summary>Before the heading of the column that the field is for.</summary>
    public const string MapPrefix = "map:";

    public static AccountFileForm Parse(byte[] body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        string? Field(string name) => fields.TryGetValue(name, out var value) ? value.ToString() : null;
        var map = fields.Where(field => field.Key.StartsWith(MapPrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[MapPrefix.Length..], field => field.Value[0] ?? ColumnMatch.LeaveOut, StringComparer.OrdinalIgnoreCase);
        return new AccountFileForm(
            Field(PageToken.Field),
            Field(UploadField),
            Field(DatesField) switch { DayFirst => DateOrder.DayFirst, MonthFirst => DateOrder.MonthFirst, _ => null },
            Field(EncodingField) == Windows1252,
            map,
            Field(ActField) == BringIn,
            Field(SeenField));
    }

    /// <summary>Tells one way to read a file from another: what is brought in is what was looked at, and nothing else.</summary>
    public static string MarkOf(AccountImportReading reading, AccountImportOptions options)
    {
        var read = string.Join('\n', [.. reading.Columns.Select(column => $"{column.Heading}\t{column.Field}"), options.Dates?.ToString(), options.IsWindows1252.ToString()]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read)))[..32];
    }
}
