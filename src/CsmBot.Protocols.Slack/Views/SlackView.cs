using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Views;

/// <summary>What the bot shows in a window of its own: a modal or a Home tab. See https://docs.slack.dev/reference/views.</summary>
[JsonConverter(typeof(ByKind<SlackView>))]
public abstract record SlackView
{
    /// <summary>The most blocks: 100.</summary>
    public const int MaxBlocks = 100;

    /// <summary>The most characters of <see cref="PrivateMetadata"/>: 3,000.</summary>
    public const int MaxPrivateMetadataLength = 3000;

    /// <summary>The most characters of <see cref="CallbackId"/>: 255.</summary>
    public const int MaxCallbackIdLength = 255;

    /// <summary>The most characters of <see cref="ExternalId"/>: 255.</summary>
    public const int MaxExternalIdLength = 255;

    /// <summary>The most bytes of a view's JSON in UTF-8: 250 KB, taken as 250,000. Slack answers <c>view_too_large</c>.</summary>
    public const int MaxBytes = 250_000;

    private protected SlackView(string type)
    {
        Type = type;
    }

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>What it shows, from top to bottom; at most <see cref="MaxBlocks"/>.</summary>
    public required IReadOnlyList<SlackBlock> Blocks { get; init; }

    /// <summary>Names the kind of view for whoever handles its submission.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Comes back with everything that happens in the view. People can read and change it: no secrets, no permissions.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>The bot's own id of this one view; unique in the workspace.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The view as JSON in UTF-8.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, BlockKitJson.Relaxed.SlackView);

    /// <summary>The view as an element, to be put into the arguments of a call.</summary>
    public JsonElement ToElement() => JsonElement.Parse(ToUtf8Json());
}
