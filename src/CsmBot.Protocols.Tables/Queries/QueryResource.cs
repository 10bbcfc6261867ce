using System.Globalization;
using System.Text;
using CsmBot.Protocols.Tables.Entities;

namespace CsmBot.Protocols.Tables.Queries;

internal static class QueryResource
{
    public static string Of(string tableName, TableFilter? filter, int? top, IEnumerable<string>? select, string? continuationToken)
    {
        var resource = new StringBuilder(tableName).Append("()");
        Append(resource, "$filter", filter?.Expression);
        Append(resource, "$top", PageSize(top));
        Append(resource, "$select", Columns(select));
        if (continuationToken is not null)
        {
            var token = ContinuationToken.Parse(continuationToken);
            Append(resource, "NextPartitionKey", token.NextPartitionKey);
            Append(resource, "NextRowKey", token.NextRowKey);
        }

        return resource.ToString();
    }

    private static void Append(StringBuilder resource, string name, string? value)
    {
        if (value is not null)
        {
            var isFirst = resource[^1] == ')';
            resource.Append(isFirst ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static string? PageSize(int? top)
    {
        if (top is < 1 or > TableLimits.MaxPageSize)
        {
            throw new ArgumentOutOfRangeException(nameof(top), top, $"A page has 1 to {TableLimits.MaxPageSize} entities.");
        }

        return top?.ToString(CultureInfo.InvariantCulture);
    }

    // Without its keys a row could be neither addressed nor read.
    private static string? Columns(IEnumerable<string>? select)
    {
        if (select is null)
        {
            return null;
        }

        var names = select.Where(name => !EntityFields.IsSystem(name)).Select(KeyRules.CheckPropertyName);
        return string.Join(',', new[] { EntityFields.PartitionKey, EntityFields.RowKey, EntityFields.Timestamp }.Concat(names));
    }
}
