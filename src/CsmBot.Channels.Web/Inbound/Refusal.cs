namespace CsmBot.Channels.Web.Inbound;

/// <summary>Why a request was not taken, in words for the person at the page.</summary>
internal sealed record Refusal(string Error);
