namespace CsmBot.Testing.Peers;

/// <summary>Where the peers are installed, or what is missing for them.</summary>
public sealed record PeerSetup(string Folder, string? Missing);
