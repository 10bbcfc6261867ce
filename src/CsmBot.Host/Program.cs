using CsmBot.Channels.Slack;
using CsmBot.Channels.Teams;
using CsmBot.Channels.Web;
using CsmBot.Host.CommandLine;
using CsmBot.Host.Health;
using CsmBot.Host.Hosting;
using CsmBot.Host.Settings;
using CsmBot.Host.Signals;
using CsmBot.Host.Telemetry;

if (Verbs.Match(args) is { } verb)
{
    return await verb.RunAsync();
}

return await Guard.RunAsync(Console.Error, async () =>
{
    // No watching of settings files: the watcher would follow every write of the database under the same folder.
    var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
    builder.AddSettings();
    builder.AddBot();
    builder.AddHealth();
    builder.AddTelemetry();
    builder.AddSignals();

    await using var app = builder.Build();
    app.UseOutageAnswer();
    app.MapHealth();
    app.MapSignals();
    app.MapSlackChannel();
    app.MapTeamsChannel();
    app.MapWebChannel();
    return await app.ServeAsync();
});

public partial class Program;
