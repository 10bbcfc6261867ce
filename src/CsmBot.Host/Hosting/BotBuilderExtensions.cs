using CsmBot.Channels.Slack;
using CsmBot.Channels.Teams;
using CsmBot.Channels.Web;
using CsmBot.Conversation;
using CsmBot.Scheduling;
using CsmBot.Storage;

namespace CsmBot.Host.Hosting;

internal static class BotBuilderExtensions
{
    /// <summary>How long a stop waits for what runs; what is not done then is picked up at the next start.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(4);

    public static void AddBot(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        // A failed start is told in one sentence by Guard; here it would come with a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton<StorageStart>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<StorageStart>());
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddStorage();
        builder.Services.AddConversation();
        builder.Services.AddScheduling();
        builder.Services.AddSlackChannel();
        builder.Services.AddTeamsChannel(builder.Environment);
        builder.Services.AddWebChannel();
    }
}
