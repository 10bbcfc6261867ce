namespace CsmBot.Channels.Web.Inbound;

/// <summary>A submitted form; the card says all but the values.</summary>
internal sealed record FormRequest(
    string? FormId, string? EntityId = null, int? EntityVersion = null, string? MessageKey = null, IReadOnlyDictionary<string, string?>? Values = null);
