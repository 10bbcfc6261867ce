using CsmBot.Channels.Web;
using CsmBot.Host.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CsmBot.Host.Hosting;

internal static class Serving
{
    /// <summary>Runs until stopped, and says in one line where. Ends with a failure when a part of the bot did.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        await app.StartAsync();
        await Console.Out.WriteLineAsync(ReadyLine(app));
        await app.WaitForShutdownAsync();
        var failed = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().FirstOrDefault(service => service.ExecuteTask is { IsFaulted: true });
        return failed is null
            ? ExitCode.Done
            : throw new RefusalException(ExitCode.Unexpected, $"CsmBot had to stop: {failed.GetType().Name} failed ({failed.ExecuteTask!.Exception!.InnerException!.Message}).");
    }

    private static string ReadyLine(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "nowhere";
        var hasPage = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Enabled ?? app.Environment.IsDevelopment();
        return hasPage
            ? $"CsmBot is ready: open {address}/ (Ctrl-C stops it)"
            : $"CsmBot is ready on {address}/ without its page, which Web:Enabled switches on (Ctrl-C stops it)";
    }
}
