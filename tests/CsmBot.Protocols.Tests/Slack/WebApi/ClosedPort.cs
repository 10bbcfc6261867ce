using System.Net;
using System.Net.Sockets;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

internal static class ClosedPort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
