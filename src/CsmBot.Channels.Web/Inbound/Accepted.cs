namespace CsmBot.Channels.Web.Inbound;

/// <summary>The turn is stored. <paramref name="Repeated"/> when it had been before.</summary>
internal sealed record Accepted(string Turn, bool Repeated);
