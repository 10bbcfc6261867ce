using Xunit;

namespace CsmBot.Testing.Peers;

/// <summary>A script of tests/peers that answers on stdout and ends.</summary>
public static class PeerScript
{
    /// <summary>What it printed; skips the asking test when the peers are missing, and fails it when the script does.</summary>
    public static async Task<string> AskAsync(string script, string[] arguments, CancellationToken cancellationToken)
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        var (output, fault) = await PeerCommand.AskAsync(PeerCommand.Node, [script, .. arguments], setup.Folder, cancellationToken);
        Assert.Null(fault);
        return output;
    }
}
