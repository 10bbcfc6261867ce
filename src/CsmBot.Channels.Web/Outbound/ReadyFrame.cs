namespace CsmBot.Channels.Web.Outbound;

/// <summary>All that is recorded was sent; the page drops what it holds beyond it.</summary>
/// <param name="Version">Of the page's assets: another one than the page was loaded with means the server was updated.</param>
internal sealed record ReadyFrame(string Version);
