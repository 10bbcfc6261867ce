namespace CsmBot.Channels.Web.Inbound;

/// <summary>A pressed button, as its value says it.</summary>
internal sealed record PressRequest(string? ActionId, string? EntityId = null, int? EntityVersion = null, string? Value = null, string? MessageKey = null);
