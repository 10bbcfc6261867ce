using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>A column of a <see cref="ColumnSet"/>. See https://adaptivecards.io/explorer/Column.html.</summary>
public sealed record Column
{
    /// <summary>The <see cref="Width"/> of a column as wide as its content.</summary>
    public const string Auto = "auto";

    /// <summary>The <see cref="Width"/> of a column that takes the room left.</summary>
    public const string Stretch = "stretch";

    /// <summary>Always <c>Column</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; } = nameof(Column);

    /// <summary>The elements, from top to bottom.</summary>
    [JsonPropertyName("items")]
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary><see cref="Auto"/>, <see cref="Stretch"/>, pixels (<c>50px</c>), or a share of the room left (<c>2</c>).</summary>
    [JsonPropertyName("width")]
    public string? Width { get; init; }

    /// <summary>The background.</summary>
    [JsonPropertyName("style")]
    public ContainerStyle? Style { get; init; }

    /// <summary>The least height, in pixels: <c>50px</c>.</summary>
    [JsonPropertyName("minHeight")]
    public string? MinHeight { get; init; }

    /// <summary>The space before the column.</summary>
    [JsonPropertyName("spacing")]
    public Spacing? Spacing { get; init; }

    /// <summary>Where the elements stand in the height of the column.</summary>
    [JsonPropertyName("verticalContentAlignment")]
    public VerticalContentAlignment? VerticalContentAlignment { get; init; }

    /// <summary>What a press on the column does. <see cref="ShowCardAction"/> is not possible here.</summary>
    [JsonPropertyName("selectAction")]
    public AdaptiveAction? SelectAction { get; init; }
}
