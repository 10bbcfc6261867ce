using CsmBot.Protocols.Tests.BotFramework.Connector;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

internal static class LogWaiting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until a line holds the text.</summary>
    public static async Task WaitForAsync<T>(this RecordingLogger<T> logger, string text, CancellationToken cancellationToken)
    {
        while (!logger.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
