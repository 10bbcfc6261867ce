using System.Diagnostics;
using Xunit;

namespace CsmBot.Testing.Peers;

/// <summary>The official schema of Adaptive Cards, from beside the checkout, applied by ajv. Where the schema is not there its tests are skipped, in CI too.</summary>
public static class CardSchema
{
    /// <summary>What is wrong with cards that lie in files, as JSON: <c>[]</c> where nothing is.</summary>
    public static Task<string> FindingsInAsync(IEnumerable<string> files, CancellationToken cancellationToken) => RunAsync([.. files], string.Empty, cancellationToken);

    /// <summary>What is wrong with cards given as JSON without line breaks.</summary>
    public static Task<string> FindingsOfAsync(IEnumerable<string> cards, CancellationToken cancellationToken) => RunAsync([], string.Join('\n', cards), cancellationToken);

    private static async Task<string> RunAsync(string[] files, string input, CancellationToken cancellationToken)
    {
        var schema = Path.GetFullPath(Path.Combine(RepositoryRoot.Find(), "..", "shared", "schemas", "adaptive-card-1.5.json"));
        Assert.SkipUnless(File.Exists(schema), $"The schema of Adaptive Cards is needed at {schema}.");
        var peers = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(peers.Missing);
        using var process = Process.Start(PeerCommand.StartInfo(PeerCommand.Node, ["validate-cards.cjs", schema, .. files], peers.Folder))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return (await output).Trim();
    }
}
