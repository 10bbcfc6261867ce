using System.Globalization;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.AzureTables;

/// <summary>A row as an entity: its JSON in pieces that fit a property, with the layout version beside it.</summary>
internal static class RowEntity
{
    private const string LayoutProperty = "Layout";
    private const int Layout = 1;

    /// <summary>Pieces of one row; together they stay under the 1 MiB of an entity.</summary>
    private const int MaxPieces = 14;

    public static TableEntity Write(string partition, string key, string data)
    {
        var entity = new TableEntity(partition, key) { { LayoutProperty, Layout } };
        var piece = 0;
        for (var start = 0; start < data.Length || piece == 0; piece++)
        {
            if (piece == MaxPieces)
            {
                throw new InvalidOperationException($"The row {key} has {data.Length} characters; a stored row takes at most {MaxPieces * TableLimits.MaxStringLength}");
            }

            var length = PieceLength(data, start);
            entity.Add(Name(piece), data.Substring(start, length));
            start += length;
        }

        return entity;
    }

    public static Row Read(TableEntity entity)
    {
        var pieces = Enumerable.Range(0, MaxPieces).Select(piece => entity.GetString(Name(piece))).TakeWhile(piece => piece is not null);
        return new Row(entity.RowKey, string.Concat(pieces), entity.ETag.ToString());
    }

    /// <summary>Never splits a surrogate pair: half of one is no text to the service.</summary>
    private static int PieceLength(string data, int start)
    {
        var length = Math.Min(TableLimits.MaxStringLength, data.Length - start);
        return length > 0 && start + length < data.Length && char.IsHighSurrogate(data[start + length - 1]) ? length - 1 : length;
    }

    private static string Name(int piece) => string.Create(CultureInfo.InvariantCulture, $"Data{piece}");
}
