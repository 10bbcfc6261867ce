namespace CsmBot.Channels.Web.Outbound;

/// <summary>One message on the event stream.</summary>
internal sealed record MessageFrame(string Key, int Revision, string Html);
