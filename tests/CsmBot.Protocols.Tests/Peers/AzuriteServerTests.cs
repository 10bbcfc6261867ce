using System.Diagnostics;
using System.Net.Sockets;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Peers;

public sealed class AzuriteServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A pipe that closes is all that a killed parent leaves behind.
    [Fact]
    public async Task A_server_ends_and_cleans_up_when_its_parent_is_gone()
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        var location = Directory.CreateTempSubdirectory("csmbot-azurite-").FullName;
        var port = FreePort.Find();
        string[] arguments = ["azurite-table.cjs", "--tablePort", $"{port}", "--location", location, "--disableTelemetry", "--silent"];
        using var process = Process.Start(PeerCommand.StartInfo(PeerCommand.Node, arguments, setup.Folder))!;
        using var timeout = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line && !line.Contains("successfully started", StringComparison.Ordinal))
        {
        }

        process.StandardInput.Close();

        await EndedAsync(process, timeout.Token);
        Assert.False(Directory.Exists(location));
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, timeout.Token);
        });
    }

    private static async Task EndedAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("The server outlived its parent.");
        }
    }
}
